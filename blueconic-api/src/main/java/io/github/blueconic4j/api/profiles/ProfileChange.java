package io.github.blueconic4j.api.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.blueconic4j.api.common.ChangeStrategy;
import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.PropertyRule;
import io.github.blueconic4j.api.common.PropertyRules;
import io.github.blueconic4j.api.common.Repeatable;

/**
 * What to do with one profile:
 * {@code ProfileChange.upsert().matching(Match.on("email", email)).set("email", email).add("tags", "new").build()}.
 *
 * @param profileId null to find the profile by {@code matching}, which does not count where there is an id
 * @param matching alternatives, each of which asks for all of its criteria
 * @param strategy null is the same as UPDATE
 * @param domainGroup in which domain group a profile is looked for and created; null is BlueConic's default
 * @param identifier comes back in the result; BlueConic keeps nothing of it
 * @param permissionLevel of a profile that is created; null is BlueConic's default
 * @param privacyLegislation of a profile that is created
 * @param triggerOnEventAdded whether webhooks and the like run for timeline events; null does not run them
 * @param triggerOnPropertyChange whether they run for values of properties; null runs them
 */
public record ProfileChange(
        String profileId,
        List<List<Criterion>> matching,
        ChangeStrategy strategy,
        List<PropertyRule> properties,
        List<TimelineEventChange> timeline,
        Restriction restriction,
        PermissionLevel permissionLevel,
        PrivacyLegislation privacyLegislation,
        String domainGroup,
        String identifier,
        Boolean triggerOnEventAdded,
        Boolean triggerOnPropertyChange)
        implements Repeatable {

    /** How many timeline events a profile can have. */
    public static final int MAX_EVENTS = 250;

    /** Property with the ids of the objectives that a profile has consented to. */
    public static final String CONSENTED_OBJECTIVES = "consented_objectives";

    /** Property with the ids of the objectives that a profile has refused. */
    public static final String REFUSED_OBJECTIVES = "refused_objectives";

    /** Property with the {@link PrivacyLegislation} that a profile is under. */
    public static final String PRIVACY_LEGISLATION = "privacy_legislation";

    /**
     * Changes the profile, or creates it where there is none. Without an id and without matching it creates one at
     * every call, and is never safe to repeat.
     */
    public static Builder upsert() {
        return new Builder(ChangeStrategy.UPSERT);
    }

    /** Changes the profile; where there is none, nothing happens and the result says {@code NOTFOUND}. */
    public static Builder updateOnly() {
        return new Builder(ChangeStrategy.UPDATE);
    }

    /**
     * Deletes the profile.
     *
     * @throws IllegalArgumentException if the id is null or blank
     */
    public static ProfileChange delete(String profileId) {
        ProfileChange delete = new ProfileChange(
                profileId, null, ChangeStrategy.DELETE, null, null, null, null, null, null, null, null, null);
        delete.check();
        return delete;
    }

    /**
     * Refuses what {@link Builder#build()} does: for changes that were read, not built.
     *
     * @throws IllegalArgumentException if BlueConic would refuse the change; the message begins with the field
     */
    public void check() {
        ProfileChangeCheck.check(this);
    }

    /**
     * Not if the change increments; has a strategy that this library does not know; can create a profile that nothing
     * tells apart; has a timeline event without id or date, but for deleting; or triggers on timeline events.
     */
    @Override
    public boolean safeToRepeat() {
        if (ChangeStrategy.DELETE.equals(strategy)) {
            return true;
        }
        boolean found = strategy == null
                || ChangeStrategy.UPDATE.equals(strategy)
                || (ChangeStrategy.UPSERT.equals(strategy) && saysWhich());
        return found
                && !Boolean.TRUE.equals(triggerOnEventAdded)
                && (properties == null || properties.stream().allMatch(PropertyRule::safeToRepeat))
                && (timeline == null || timeline.stream().allMatch(TimelineEventChange::safeToRepeat));
    }

    /** Whether there is an id or something to match. */
    boolean saysWhich() {
        return (profileId != null && !profileId.isBlank())
                || (matching != null
                        && !matching.isEmpty()
                        && matching.stream().noneMatch(all -> all == null || all.isEmpty()));
    }

    /** Without ids of profiles and values, which may be personal data. */
    @Override
    public String toString() {
        return "ProfileChange[" + strategy + (profileId == null ? "" : " by id")
                + (matching == null ? "" : " matching " + matching) + ", properties=" + properties + ", timeline="
                + (timeline == null ? 0 : timeline.size()) + " events]";
    }

    public static final class Builder extends PropertyRules<Builder> {

        private final ChangeStrategy strategy;
        private String profileId;
        private Match matching;
        private List<TimelineEventChange> timeline;
        private Restriction restriction;
        private PermissionLevel permissionLevel;
        private PrivacyLegislation privacyLegislation;
        private String domainGroup;
        private String identifier;
        private Boolean triggerOnEventAdded;
        private Boolean triggerOnPropertyChange;

        private Builder(ChangeStrategy strategy) {
            this.strategy = strategy;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** The profile by its id; {@link #matching} then does not count. */
        public Builder profileId(String profileId) {
            this.profileId = profileId;
            return this;
        }

        public Builder matching(Match matching) {
            this.matching = matching;
            return this;
        }

        /** Applies the change only if the profile is in this segment. */
        public Builder onlyInSegment(String segmentId) {
            this.restriction = new Restriction(segmentId);
            return this;
        }

        public Builder event(TimelineEventChange event) {
            Check.that(event != null, "timeline", "must not hold null");
            timeline = timeline == null ? new ArrayList<>() : timeline;
            timeline.add(event);
            return this;
        }

        /** Notes that the profile has consented to these objectives, too. */
        public Builder addConsentedObjectives(String... objectiveIds) {
            return add(CONSENTED_OBJECTIVES, Arrays.asList(objectiveIds));
        }

        /** Notes that the profile has consented to these objectives and no others. */
        public Builder setConsentedObjectives(String... objectiveIds) {
            return set(CONSENTED_OBJECTIVES, Arrays.asList(objectiveIds));
        }

        /** Notes that the profile has refused these objectives, too. */
        public Builder addRefusedObjectives(String... objectiveIds) {
            return add(REFUSED_OBJECTIVES, Arrays.asList(objectiveIds));
        }

        /** Notes that the profile has refused these objectives and no others. */
        public Builder setRefusedObjectives(String... objectiveIds) {
            return set(REFUSED_OBJECTIVES, Arrays.asList(objectiveIds));
        }

        /** Changes the legislation that the profile is under; consent is checked against it. */
        public Builder setPrivacyLegislation(PrivacyLegislation legislation) {
            return set(PRIVACY_LEGISLATION, legislation);
        }

        /** The legislation that a profile which is created begins with. */
        public Builder privacyLegislation(PrivacyLegislation legislation) {
            this.privacyLegislation = legislation;
            return this;
        }

        /** The level that a profile which is created begins with. */
        public Builder permissionLevel(PermissionLevel level) {
            this.permissionLevel = level;
            return this;
        }

        public Builder domainGroup(String domainGroup) {
            this.domainGroup = domainGroup;
            return this;
        }

        public Builder identifier(String identifier) {
            this.identifier = identifier;
            return this;
        }

        /** Whether webhooks and the like run for timeline events; if so, the change is not safe to repeat. */
        public Builder triggerOnEventAdded(boolean trigger) {
            this.triggerOnEventAdded = trigger;
            return this;
        }

        /** Whether webhooks and the like run for values of properties; unless set, they do. */
        public Builder triggerOnPropertyChange(boolean trigger) {
            this.triggerOnPropertyChange = trigger;
            return this;
        }

        /**
         * The change, checked.
         *
         * @throws IllegalArgumentException if BlueConic would refuse the change; the message begins with the field
         */
        public ProfileChange build() {
            ProfileChange change = new ProfileChange(
                    profileId,
                    matching == null ? null : matching.alternatives(),
                    strategy,
                    rules(),
                    timeline == null ? null : List.copyOf(timeline),
                    restriction,
                    permissionLevel,
                    privacyLegislation,
                    domainGroup,
                    identifier,
                    triggerOnEventAdded,
                    triggerOnPropertyChange);
            change.check();
            return change;
        }
    }
}
