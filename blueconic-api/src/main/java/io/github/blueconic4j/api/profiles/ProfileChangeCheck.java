package io.github.blueconic4j.api.profiles;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.ChangeStrategy;
import io.github.blueconic4j.api.common.Check;

/** What BlueConic would refuse in a change of a profile. */
final class ProfileChangeCheck {

    private ProfileChangeCheck() {}

    static void check(ProfileChange change) {
        Check.optionalId("domainGroup", change.domainGroup());
        if (ChangeStrategy.DELETE.equals(change.strategy())) {
            checkDelete(change);
            return;
        }
        Check.optionalId("profileId", change.profileId());
        matching(change.matching());
        boolean creates = change.strategy() != null && !ChangeStrategy.UPDATE.equals(change.strategy());
        Check.that(creates || change.saysWhich(), "profileId", "or matching must say which profile to update");
        if (change.restriction() != null) {
            Check.id("restriction.isMemberOfSegment", change.restriction().segmentId());
        }
        Check.rules("properties", change.properties());
        timeline(change.timeline());
    }

    private static void checkDelete(ProfileChange change) {
        Check.id("profileId", change.profileId());
        boolean bare = Stream.of(
                        change.matching(),
                        change.properties(),
                        change.timeline(),
                        change.restriction(),
                        change.permissionLevel(),
                        change.privacyLegislation(),
                        change.triggerOnEventAdded(),
                        change.triggerOnPropertyChange())
                .allMatch(Objects::isNull);
        Check.that(bare, "strategy", "DELETE takes a profileId and nothing that changes the profile");
    }

    private static void matching(List<List<Criterion>> matching) {
        for (int i = 0; matching != null && i < matching.size(); i++) {
            String alternative = "matching[" + i + "]";
            List<Criterion> criteria = matching.get(i);
            Check.that(criteria != null && !criteria.isEmpty(), alternative, "must have one criterion or more");
            for (int j = 0; j < criteria.size(); j++) {
                String field = alternative + "[" + j + "]";
                Check.that(criteria.get(j) != null, field, "must not be null");
                Check.propertyId(field + ".id", criteria.get(j).id());
                Check.id(field + ".value", criteria.get(j).value());
            }
        }
    }

    private static void timeline(List<TimelineEventChange> timeline) {
        if (timeline == null) {
            return;
        }
        Check.that(
                timeline.size() <= ProfileChange.MAX_EVENTS,
                "timeline",
                "must not have more than " + ProfileChange.MAX_EVENTS + " events, it has " + timeline.size());
        for (int i = 0; i < timeline.size(); i++) {
            String field = "timeline[" + i + "]";
            Check.that(timeline.get(i) != null, field, "must not be null");
            timeline.get(i).check(field);
        }
    }
}
