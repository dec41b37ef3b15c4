package io.github.blueconic4j.simulator.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Profiles;

/** What can only be read: lists of objects and the single object. */
final class CatalogueOperations {
    private static final List<String> CHANNEL_LIST_MEMBERS =
            List.of("aliases", "domain", "hostname", "id", "name", "tags", "type", "visitorCount");
    private static final Set<String> CHANNEL_TYPES = Set.of("WEBSITE", "EMAIL", "MOBILE", "CTV");

    private CatalogueOperations() {}

    static void addTo(Routes routes) {
        addKind(routes, "connections", "connection", "read:connections", 10);
        addKind(routes, "dialogues", "dialogue", "read:dialogues", 20);
        addKind(routes, "listeners", "listener", "read:listeners", 20);
        addKind(routes, "lifecycles", "lifecycle", "read:lifecycles", 20);
        addKind(routes, "notebooks", "notebook", "read:notebooks", 20);
        addKind(routes, "roles", "role", "read:roles", 20);
        addKind(routes, "timelineEventRollups", "rollup", "read:timeline_event_rollups", 20);
        addKind(routes, "timelineEventTypes", "timelineEventType", "read:timeline-event-types", 20);
        addKind(routes, "users", "user", "read:users", 20);
        addRuns(routes, "connections", "connection", "read:connections", 10);
        addRuns(routes, "notebooks", "notebook", "read:notebooks", 20);
        routes.add("GET /objectives", "read:objectives", CatalogueOperations::objectives);
        routes.add("GET /objectives/{objective}", "read:objectives", CatalogueOperations::objective);
        routes.add("GET /channels", "read:channels", CatalogueOperations::channels);
        routes.add("GET /channels/{channelId}", "read:channels", call -> one(call, "channels", "channelId"));
        routes.add("GET /plugins", "read:plugins", CatalogueOperations::plugins);
        routes.add("GET /plugins/{plugin}", "read:plugins", call -> one(call, "plugins", "plugin"));
        routes.add("GET /groupTypes", "read:group-types", CatalogueOperations::groupTypes);
    }

    private static void addKind(Routes routes, String kind, String variable, String scope, int defaultCount) {
        routes.add(
                "GET /" + kind,
                scope,
                call -> Paging.page(call, kind, call.state().entries(kind).all(), defaultCount));
        routes.add("GET /" + kind + "/{" + variable + "}", scope, call -> one(call, kind, variable));
    }

    private static void addRuns(Routes routes, String kind, String variable, String scope, int defaultCount) {
        routes.add("GET /" + kind + "/{" + variable + "}/runs", scope, call -> {
            ObjectNode runs = call.state().entries(variable + "Runs").get(call.path(variable));
            if (runs == null) {
                throw ApiError.notFound(variable, call.path(variable));
            }
            List<ObjectNode> list = new ArrayList<>();
            runs.path("runs").forEach(run -> list.add((ObjectNode) run));
            return Paging.page(call, "runs", list, defaultCount);
        });
    }

    private static HttpResponse one(Call call, String kind, String variable) {
        ObjectNode object = call.state().entries(kind).get(call.path(variable));
        if (object == null) {
            throw ApiError.notFound(variable, call.path(variable));
        }
        return Call.ok(object);
    }

    private static HttpResponse objectives(Call call) {
        List<ObjectNode> objectives = call.state().entries("objectives").all();
        objectives.forEach(objective -> count(call, objective));
        return Paging.page(call, "objectives", objectives);
    }

    private static HttpResponse objective(Call call) {
        ObjectNode objective = call.state().entries("objectives").get(call.path("objective"));
        if (objective == null) {
            throw ApiError.notFound("objective", call.path("objective"));
        }
        count(call, objective);
        return Call.ok(objective);
    }

    private static void count(Call call, ObjectNode objective) {
        String id = objective.path("id").asText();
        Profiles profiles = call.state().profiles();
        for (String state : List.of("consented", "refused")) {
            String property = state + "_objectives";
            long number = profiles.count(property + " " + id, true, profile -> profile.values(property)
                    .contains(id));
            objective.put(state + "ProfileCount", number);
        }
        objective.put("totalProfileCount", call.state().segments().count("allvisitors"));
    }

    private static HttpResponse channels(Call call) {
        List<ObjectNode> channels = call.state().entries("channels").all();
        channels.forEach(channel -> channel.retain(CHANNEL_LIST_MEMBERS));
        return Paging.page(call, "channels", channels);
    }

    /** Has no paging parameters: everything is on one page. */
    private static HttpResponse groupTypes(Call call) {
        List<ObjectNode> types = call.state().entries("groupTypes").all();
        ObjectNode page = Json.object();
        page.set("groupTypes", Json.array(types, type -> type));
        page.put("itemsPerPage", types.size()).put("startIndex", 0).put("totalPages", 1);
        return Call.ok(page.put("totalResults", types.size()));
    }

    private static HttpResponse plugins(Call call) {
        String type = call.text("filterType");
        boolean gallery = call.flag("includeGallery", false);
        boolean onlyPermitted = call.flag("onlyWithPermission", false);
        List<String> channelTypes = call.all("channelTypes");
        if (!CHANNEL_TYPES.containsAll(channelTypes)) {
            throw ApiError.badRequest("channelTypes", "The parameter channelTypes has an unknown value");
        }
        List<ObjectNode> plugins = call.state().entries("plugins").all().stream()
                .filter(plugin ->
                        type == null || type.equals(plugin.path("type").asText()))
                .filter(plugin -> gallery || !plugin.path("id").asText().startsWith("gallery_"))
                .filter(plugin ->
                        !onlyPermitted || !plugin.path("supportLevel").asText().equals("CUSTOM"))
                .filter(plugin -> channelTypes.isEmpty()
                        || Json.textsOf(plugin.get("channelTypes")).stream().anyMatch(channelTypes::contains))
                .toList();
        if (call.text("locale") != null) {
            plugins.forEach(plugin -> keepLocale(plugin, call.text("locale")));
        }
        return Paging.page(call, "plugins", plugins);
    }

    private static void keepLocale(ObjectNode plugin, String locale) {
        for (String member : List.of("labels", "descriptions")) {
            var kept = Json.array();
            plugin.path(member).forEach(label -> {
                if (label.path("key").asText().equals(locale)) {
                    kept.add(label);
                }
            });
            plugin.set(member, kept);
        }
    }
}
