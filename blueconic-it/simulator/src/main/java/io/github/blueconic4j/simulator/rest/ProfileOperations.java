package io.github.blueconic4j.simulator.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Members;
import io.github.blueconic4j.simulator.state.Profile;
import io.github.blueconic4j.simulator.state.Timestamps;

/** Profiles: one, searched, written in bulk, and their consent events. */
final class ProfileOperations {
    private static final int MOST_ENTRIES = 1000;
    private static final Map<String, String> CHANGES =
            Map.of("CREATED", "CREATE", "MODIFIED", "UPDATE", "DELETED", "DELETE");

    private ProfileOperations() {}

    static void addTo(Routes routes) {
        routes.add("GET /profiles", "read:profiles", ProfileOperations::search);
        routes.add("PUT /profiles", "write:profiles", ErrorBody.CODED, ProfileOperations::bulk);
        routes.add("GET /profiles/{profileId}", "read:profiles", ProfileOperations::get);
        routes.add("GET /profileEvents/{profileId}", "read:profiles", ProfileOperations::consentEvents);
    }

    private static HttpResponse get(Call call) {
        String id = call.path("profileId");
        ProfileView view = ProfileView.ofOne(call);
        Profile profile = call.state().profiles().get(id);
        String replacedBy = call.state().profiles().replacedBy(id);
        if (profile == null && replacedBy != null) {
            return Call.ok(Json.object().put("id", id).put("replacedBy", replacedBy));
        }
        return Call.ok(view.show(existing(call, id)));
    }

    private static Profile existing(Call call, String id) {
        Profile profile = call.state().profiles().get(id);
        if (profile == null) {
            throw ApiError.notFound("profile", id);
        }
        return profile;
    }

    private static HttpResponse search(Call call) {
        List<String> properties = call.all("property");
        List<String> values = call.all("value");
        if (properties.isEmpty() || properties.size() != values.size()) {
            throw ApiError.badRequest("property", "The parameters property and value must be given equally often");
        }
        for (String property : properties) {
            if (!call.state().matching().isUnique(property)) {
                throw ApiError.of(501, "Only properties with unique values can be searched for");
            }
        }
        List<Profile> found = call.state().matching().findAll(properties, values);
        ObjectNode page = Json.object();
        page.set("profiles", Json.array(found, profile -> Json.object().put("id", profile.id())));
        page.put("itemsPerPage", Math.max(20, found.size())).put("startIndex", 0);
        page.put("totalPages", found.isEmpty() ? 0 : 1);
        return Call.ok(page.put("totalResults", found.size()));
    }

    private static HttpResponse bulk(Call call) {
        List<ObjectNode> entries = entries(call);
        List<String> objectives = new ArrayList<>();
        call.all("objectiveIds").forEach(list -> objectives.addAll(ProfileView.commaList(list)));
        ArrayNode results = call.state()
                .profileChanges()
                .apply(processed(entries), objectives, call.limits().personalData());
        call.state().auditTrail().add("UPDATE", "PROFILE", "bulk", results.size() + " entries");
        return bulkAnswer(call, "PROFILE", entries, results);
    }

    static List<ObjectNode> entries(Call call) {
        JsonNode body = call.json();
        return Members.objects(body, "body", body.isArray());
    }

    static List<ObjectNode> processed(List<ObjectNode> entries) {
        return entries.subList(0, Math.min(MOST_ENTRIES, entries.size()));
    }

    /** Above the limit: 413 with the results of the entries that were processed. */
    static HttpResponse bulkAnswer(Call call, String type, List<ObjectNode> entries, ArrayNode results) {
        for (JsonNode result : results) {
            String operation = CHANGES.get(result.path("state").asText());
            if (operation != null) {
                String id =
                        result.path("groupId").asText(result.path("profileId").asText());
                call.changed(operation, type, id);
            }
        }
        int status = entries.size() > MOST_ENTRIES ? 413 : 200;
        return HttpResponse.bytes(status, "application/json", Json.bytes(results));
    }

    /** One for the permission level and one for each objective, at fixed distances from the creation. */
    private static HttpResponse consentEvents(Call call) {
        Profile profile = existing(call, call.path("profileId"));
        List<ObjectNode> events = new ArrayList<>();
        events.add(consentEvent(
                profile, 1, "PermissionLevelChanged", "From", "ANONYMOUS", "To", profile.permissionLevel()));
        for (String objective : profile.values("consented_objectives")) {
            events.add(consentEvent(
                    profile, events.size() + 1, "ConsentChanged", "FromRefused", null, "ToConsented", objective));
        }
        for (String objective : profile.values("refused_objectives")) {
            events.add(consentEvent(
                    profile, events.size() + 1, "ConsentChanged", "FromConsented", null, "ToRefused", objective));
        }
        return Paging.page(call, "events", events);
    }

    private static ObjectNode consentEvent(
            Profile profile, int days, String type, String fromId, String from, String toId, String to) {
        ObjectNode event = Json.object()
                .put("date", Timestamps.format(profile.creationDate().plus(Duration.ofDays(days))));
        event.putArray("properties")
                .add(Json.property(fromId, from == null ? List.of() : List.of(from)))
                .add(Json.property(toId, List.of(to)));
        return event.put("type", type);
    }
}
