package io.github.blueconic4j.simulator.state;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies bulk entries to profiles, one after the other. */
public final class ProfileChanges {
    private static final Set<String> MEMBERS = Set.of(
            "domainGroup",
            "identifier",
            "matching",
            "permissionLevel",
            "privacyLegislation",
            "profileId",
            "properties",
            "restriction",
            "strategy",
            "timeline",
            "triggerOnEventAdded",
            "triggerOnPropertyChange");

    private final Profiles profiles;
    private final Segments segments;
    private final ConsentRules consent;
    private final ProfileMatching matching;
    private final PropertyChanges propertyChanges;
    private final TimelineChanges timelineChanges;
    private final Clock clock;

    ProfileChanges(
            Profiles profiles,
            Segments segments,
            ConsentRules consent,
            ProfileMatching matching,
            PropertyChanges propertyChanges,
            TimelineChanges timelineChanges,
            Clock clock) {
        this.profiles = profiles;
        this.segments = segments;
        this.consent = consent;
        this.matching = matching;
        this.propertyChanges = propertyChanges;
        this.timelineChanges = timelineChanges;
        this.clock = clock;
    }

    /**
     * The results, one an entry.
     *
     * @param personalData whether personal data may be written
     * @throws InvalidInputException when an entry cannot be read; then none has been applied
     */
    public synchronized ArrayNode apply(List<ObjectNode> entries, List<String> objectiveIds, boolean personalData) {
        entries.forEach(ProfileChanges::check);
        return Json.array(entries, entry -> apply(entry, objectiveIds, personalData));
    }

    /**
     * All that a profile has goes into another one, which keeps what it has of the same properties; of the first remains that
     * it was replaced.
     *
     * @throws IllegalArgumentException when there is no such profile, or both are one
     */
    public synchronized void merge(String oldId, String intoId) {
        Profile old = profiles.get(oldId);
        Profile into = profiles.get(intoId);
        if (old == null || into == null || oldId.equals(intoId)) {
            throw new IllegalArgumentException("Two profiles are needed that there are");
        }
        Profile merged = into.copy();
        old.properties().forEach((property, values) -> {
            if (merged.values(property).isEmpty()) {
                merged.set(property, values);
            }
        });
        List<ObjectNode> events = new ArrayList<>(into.events());
        events.addAll(old.events());
        timelineChanges.store(merged, events);
        List<String> replaces = new ArrayList<>(into.replaces());
        replaces.add(oldId);
        replaces.addAll(old.replaces());
        merged.replaces(replaces);
        profiles.delete(oldId);
        profiles.put(merged);
        profiles.addMerged(oldId, intoId);
    }

    /** Changes a profile outside a bulk call; nothing happens when there is no such profile. */
    public synchronized void change(String profileId, Consumer<Profile> change) {
        Profile profile = profiles.get(profileId);
        if (profile != null) {
            Profile changed = profile.copy();
            change.accept(changed);
            changed.changedFrom(profile, clock.instant());
            profiles.put(changed);
        }
    }

    private static void check(ObjectNode entry) {
        Members.check(entry, "", MEMBERS);
        Members.oneOf(entry, "strategy", Set.of("UPSERT", "UPDATE", "DELETE"));
        Members.oneOf(entry, "permissionLevel", Set.of("DO_NOT_TRACK", "ANONYMOUS", "PERSONAL"));
        PropertyChanges.check(entry);
        Members.objects(entry, "timeline").forEach(TimelineChanges::check);
        ProfileMatching.check(entry);
        if (entry.path("restriction") instanceof ObjectNode restriction) {
            Members.check(restriction, "restriction.", Set.of("isMemberOfSegment"));
        }
    }

    private ObjectNode apply(ObjectNode entry, List<String> objectiveIds, boolean personalData) {
        ObjectNode result = Json.object();
        if (entry.hasNonNull("profileId")) {
            result.set("profileId", entry.get("profileId"));
        }
        String notUnique = entry.hasNonNull("profileId") ? null : matching.notUnique(entry);
        String state = "SKIPPED";
        if (notUnique == null) {
            boolean allowed = personalData || !propertyChanges.writesPersonalData(entry);
            state = allowed ? apply(entry, objectiveIds, result) : "UNAUTHORIZED";
        }
        result.put("state", state);
        if (entry.hasNonNull("identifier")) {
            result.set("identifier", entry.get("identifier"));
        }
        if (notUnique != null) {
            result.putObject("validationErrors")
                    .putArray(notUnique)
                    .add("The property is not unique, so nothing can be matched by it");
        }
        return result;
    }

    private String apply(ObjectNode entry, List<String> objectiveIds, ObjectNode result) {
        String strategy = entry.path("strategy").asText("UPDATE");
        Profile before = matching.find(entry);
        if (before == null && !strategy.equals("UPSERT")) {
            return "NOTFOUND";
        }
        if (before != null) {
            result.put("profileId", before.id());
        }
        JsonNode restriction = entry.path("restriction").path("isMemberOfSegment");
        if (restriction.isTextual() && (before == null || !segments.contains(restriction.asText(), before))) {
            return "RESTRICTION_MISMATCH";
        }
        if (strategy.equals("DELETE")) {
            profiles.delete(before.id());
            return "DELETED";
        }
        return write(entry, objectiveIds, before, result);
    }

    private String write(ObjectNode entry, List<String> objectiveIds, Profile before, ObjectNode result) {
        Profile after = before == null ? created(entry) : before.copy();
        Map<String, List<String>> errors = propertyChanges.apply(entry, after, before == null);
        ArrayNode timeline = timelineChanges.apply(after, Members.objects(entry, "timeline"));
        if (!consent.allow(after, objectiveIds)) {
            return "CONSENT_MISMATCH";
        }
        boolean changed = before == null || !before.sameContentAs(after);
        if (changed) {
            after.changedFrom(before == null ? after : before, clock.instant());
            profiles.put(after);
        }
        result.put("profileId", after.id());
        result.set("timeline", timeline);
        if (!errors.isEmpty()) {
            ObjectNode all = result.putObject("validationErrors");
            errors.forEach((property, texts) -> all.set(property, Json.texts(texts)));
        }
        return before == null ? "CREATED" : changed ? "MODIFIED" : "UNCHANGED";
    }

    private Profile created(ObjectNode entry) {
        Instant now = clock.instant();
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("creationdate", List.of(Long.toString(now.toEpochMilli())));
        properties.put("domaingroup", List.of(entry.path("domainGroup").asText("DEFAULT")));
        if (entry.hasNonNull("privacyLegislation")) {
            properties.put(
                    ConsentRules.LEGISLATION,
                    List.of(entry.path("privacyLegislation").asText()));
        }
        String id = entry.hasNonNull("profileId") ? entry.path("profileId").asText() : profiles.nextId();
        String level = entry.path("permissionLevel").asText("PERSONAL");
        return new Profile(id, now, level, properties, ArrayList::new);
    }
}
