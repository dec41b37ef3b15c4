package io.github.blueconic4j.simulator.state;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everything the tenant knows: made from a seed, changed by writes. */
public final class TenantState {
    private static final int MERGED_PROFILES = 3;
    private static final long FIRST_MERGED_INDEX = 1L << 41;
    private static final int PROFILES_IN_JSON = 100;

    private final Map<String, Entries> kinds = new LinkedHashMap<>();
    private final Clock clock;
    private final long seededProfiles;
    private final UniqueValues uniqueValues;
    private final Profiles profiles;
    private final Segments segments;
    private final Groups groups;
    private final Stores stores;
    private final Models models;
    private final ConsentRules consent;
    private final ProfileMatching matching;
    private final ProfileChanges profileChanges;
    private final GroupChanges groupChanges;
    private final AuditTrail auditTrail;
    private final Audiences audiences = new Audiences();
    private final RecommendedItems recommendedItems = new RecommendedItems();
    private final Received interactionEvents = new Received();
    private final Received pageviewEvents = new Received();
    private final Received recommendationRequests = new Received();

    public TenantState(long seed, long seededProfiles, Clock clock) {
        this.clock = clock;
        this.seededProfiles = seededProfiles;
        groups = SeededGroups.groups(seed);
        stores = SeededStores.stores(seed);
        models = SeededStores.models(seed);
        addKinds(seed);
        ProfileSource source = new ProfileSource(seed);
        uniqueValues = new UniqueValues(entries("properties"));
        profiles = new Profiles(source, seededProfiles, uniqueValues);
        addMerged(source);
        segments = new Segments(profiles);
        SeededSegments.addTo(segments, seed);
        consent = new ConsentRules(entries("objectives"));
        matching = new ProfileMatching(profiles, uniqueValues);
        profileChanges = new ProfileChanges(
                profiles,
                segments,
                consent,
                matching,
                new PropertyChanges(entries("properties")),
                new TimelineChanges(new EventTypes(entries("timelineEventTypes")), clock),
                clock);
        groupChanges = new GroupChanges(groups, entries("properties"), clock);
        auditTrail = new AuditTrail(SeededAccounts.auditEvents(seed), clock);
    }

    private void addKinds(long seed) {
        Entries connections = SeededPlatform.connections(seed);
        Entries notebooks = SeededPlatform.notebooks(seed);
        kinds.put("connectionRuns", SeededPlatform.runs(seed, "connection", connections));
        kinds.put("notebookRuns", SeededPlatform.runs(seed, "notebook", notebooks));
        kinds.put("connections", connections);
        kinds.put("notebooks", notebooks);
        kinds.put("listeners", SeededPlatform.listeners(seed));
        kinds.put("plugins", SeededPlatform.plugins(seed));
        kinds.put("channels", SeededCampaigns.channels(seed));
        kinds.put(
                "dialogues",
                SeededCampaigns.dialogues(seed, models.all().get(0).path("id").asText()));
        kinds.put("interactions", SeededCampaigns.interactions(seed));
        kinds.put("lifecycles", SeededTimeline.lifecycles(seed));
        kinds.put("objectives", SeededTimeline.objectives(seed));
        kinds.put("timelineEventTypes", SeededTimeline.eventTypes(seed));
        kinds.put("timelineEventRollups", SeededTimeline.rollups(seed));
        kinds.put("groupTypes", SeededGroups.types());
        kinds.put("properties", SeededProperties.of(seed));
        kinds.put("roles", SeededAccounts.roles(seed));
        kinds.put("users", SeededAccounts.users(seed));
        kinds.put("urlMappings", SeededAccounts.urlMappings(seed));
    }

    private void addMerged(ProfileSource source) {
        for (int i = 0; i < Math.min(MERGED_PROFILES, seededProfiles); i++) {
            String oldId = source.ids().idOf(FIRST_MERGED_INDEX + i);
            Profile kept = source.make(i).copy();
            kept.replaces(List.of(oldId));
            profiles.put(kept);
            profiles.addMerged(oldId, kept.id());
        }
    }

    /** The objects of a kind that has no class of its own, under the name they have in {@link #toJson()}. */
    public Entries entries(String kind) {
        return kinds.get(kind);
    }

    public Profiles profiles() {
        return profiles;
    }

    public Segments segments() {
        return segments;
    }

    public Groups groups() {
        return groups;
    }

    public Stores stores() {
        return stores;
    }

    public Models models() {
        return models;
    }

    public ProfileMatching matching() {
        return matching;
    }

    public ProfileChanges profileChanges() {
        return profileChanges;
    }

    public GroupChanges groupChanges() {
        return groupChanges;
    }

    public AuditTrail auditTrail() {
        return auditTrail;
    }

    public Audiences audiences() {
        return audiences;
    }

    public RecommendedItems recommendedItems() {
        return recommendedItems;
    }

    public Received interactionEvents() {
        return interactionEvents;
    }

    public Received pageviewEvents() {
        return pageviewEvents;
    }

    public Received recommendationRequests() {
        return recommendationRequests;
    }

    public Instant now() {
        return clock.instant();
    }

    /** To be called when a property has been declared, changed or deleted. */
    public void propertiesChanged() {
        profiles.reindex();
    }

    /** A refinement of profiles. */
    public Predicate<Profile> profileRefinement(ObjectNode json) {
        var condition = new Refinement(consent, this::valuesInGroupsOf, now()).read(json);
        return condition::test;
    }

    /** A refinement of groups, for which property and group property are the same. */
    public Predicate<Group> groupRefinement(ObjectNode json) {
        var condition = new Refinement(consent, PropertyHolder::values, now()).read(json);
        return condition::test;
    }

    /** The groups that a profile's properties refer to, by property. */
    public Map<String, Group> groupsOf(PropertyHolder profile) {
        Map<String, Group> found = new LinkedHashMap<>();
        for (String id : profile.values(ProfileSource.HOUSEHOLD_ID)) {
            Group group = groups.get("household", id);
            if (group != null) {
                found.put(ProfileSource.HOUSEHOLD_ID, group);
            }
        }
        return found;
    }

    private List<String> valuesInGroupsOf(PropertyHolder profile, String property) {
        List<String> values = new ArrayList<>();
        groupsOf(profile).values().forEach(group -> values.addAll(group.values(property)));
        return values;
    }

    /** One entry of a kind, as in {@link #toJson()}; a missing node when there is none. Finds any profile. */
    public JsonNode entry(String kind, String id) {
        if (!kind.equals("profiles")) {
            return toJson().path(kind).path(id);
        }
        Profile profile = profiles.get(id);
        String replacedBy = profiles.replacedBy(id);
        if (profile == null && replacedBy != null) {
            return Json.object().put("id", id).put("replacedBy", replacedBy);
        }
        return profile == null ? Json.MAPPER.missingNode() : profile.toJson();
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("profiles", profilesToJson());
        json.put("profileCount", segments.count(Segments.ALL_VISITORS));
        json.set("groups", groups.toJson());
        json.set("segments", segments.toJson());
        json.set("stores", stores.toJson());
        json.set("models", models.toJson());
        kinds.forEach((kind, entries) -> json.set(kind, entries.toJson()));
        json.set("auditEvents", auditTrail.toJson());
        json.set("interactionEvents", interactionEvents.toJson());
        json.set("pageviewEvents", pageviewEvents.toJson());
        json.set("recommendationRequests", recommendationRequests.toJson());
        return json;
    }

    private ObjectNode profilesToJson() {
        ObjectNode json = Json.object();
        for (long position = 0; position < Math.min(PROFILES_IN_JSON, profiles.end()); position++) {
            Profile profile = profiles.at(position);
            if (profile != null) {
                json.set(profile.id(), profile.toJson());
            }
        }
        profiles.kept().forEach(profile -> json.set(profile.id(), profile.toJson()));
        profiles.replacements().keySet().forEach(id -> json.set(id, entry("profiles", id)));
        return json;
    }
}
