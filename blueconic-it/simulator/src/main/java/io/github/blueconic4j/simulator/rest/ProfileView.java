package io.github.blueconic4j.simulator.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.state.Group;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Profile;
import io.github.blueconic4j.simulator.state.TenantState;
import io.github.blueconic4j.simulator.state.Timestamps;

/** Which parts of a profile a caller asked for, and the profile in that form. */
final class ProfileView {
    private final TenantState state;
    private final boolean inList;
    private final Set<String> properties;
    private final List<String> groupProperties;
    private final Set<String> expanded = new HashSet<>();
    private final boolean withSegments;
    private final EventView events;

    private ProfileView(Call call, boolean inList) {
        this.state = call.state();
        this.inList = inList;
        properties = new HashSet<>(call.all("profileProperty"));
        properties.addAll(commaList(call.text("properties")));
        groupProperties = call.all("groupProperty");
        for (String part : call.all("expand")) {
            expanded.add(part.replaceFirst("^profiles\\.", "").replaceFirst("^profile\\.", ""));
        }
        boolean collapsed = call.all("collapse").contains("profile.segments");
        withSegments = !collapsed && (!inList || expanded.contains("segments"));
        events = new EventView(call);
    }

    /** For {@code GET /profiles/{profileId}}. */
    static ProfileView ofOne(Call call) {
        return new ProfileView(call, false);
    }

    /** For the profiles of a segment, which show less unless asked. */
    static ProfileView inList(Call call) {
        return new ProfileView(call, true);
    }

    static List<String> commaList(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : (text == null ? "" : text).split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    ObjectNode show(Profile profile) {
        ObjectNode json = Json.object().put("id", profile.id());
        json.put("creationDate", Timestamps.format(profile.creationDate()));
        if (profile.value("privacy_legislation") != null) {
            json.put("privacyLegislation", profile.value("privacy_legislation"));
        }
        json.set("consentedObjectives", Json.texts(profile.values("consented_objectives")));
        json.set("refusedObjectives", Json.texts(profile.values("refused_objectives")));
        if (!inList || expanded.contains("permissions") || expanded.contains("permissions.exceptions")) {
            json.putObject("permissions").put("level", profile.permissionLevel());
        }
        json.set("properties", shownProperties(profile));
        if (!inList || expanded.contains("replace")) {
            json.set("replaces", Json.texts(profile.replaces()));
        }
        if (expanded.contains("timeline")) {
            json.set("events", events.show(profile.events()));
        }
        addMemberships(profile, json);
        return json;
    }

    private ArrayNode shownProperties(Profile profile) {
        ArrayNode shown = Json.array();
        profile.properties().forEach((id, values) -> {
            if (properties.isEmpty() || properties.contains(id)) {
                shown.add(Json.property(id, values));
            }
        });
        return shown;
    }

    private void addMemberships(Profile profile, ObjectNode json) {
        Map<String, Group> groups = state.groupsOf(profile);
        if (expanded.contains("groups")) {
            json.set("groups", Json.array(groups.values(), group -> group.toJson(groupProperties)));
        }
        if (expanded.contains("matchingGroups")) {
            ArrayNode matching = json.putArray("matchingGroups");
            groups.forEach((property, group) -> matching.addObject()
                    .put("profilePropertyId", property)
                    .set("groupIds", Json.texts(List.of(group.id()))));
        }
        if (!inList && !state.entries("lifecycles").all().isEmpty() && profile.value("loyalty_tier") != null) {
            json.set("lifecycleStages", lifecycleStages());
        }
        if (withSegments) {
            json.set("segments", Json.array(state.segments().of(profile), this::segment));
        }
    }

    private ArrayNode lifecycleStages() {
        ObjectNode lifecycle = state.entries("lifecycles").all().get(0);
        var stage = lifecycle.path("stages").path(1);
        ArrayNode stages = Json.array();
        ObjectNode entry = stages.addObject();
        entry.set(
                "lifecycle",
                Json.named(lifecycle.path("id").asText(), lifecycle.path("name").asText()));
        entry.set(
                "stage",
                Json.named(stage.path("identifier").asText(), stage.path("name").asText()));
        return stages;
    }

    private ObjectNode segment(ObjectNode segment) {
        ObjectNode shown = Json.object();
        shown.set("id", segment.get("id"));
        if (expanded.contains("segments") || expanded.contains("segments.tags")) {
            shown.set("name", segment.get("name"));
        }
        if (expanded.contains("segments.tags")) {
            shown.set("tags", segment.get("tags"));
        }
        return shown;
    }
}
