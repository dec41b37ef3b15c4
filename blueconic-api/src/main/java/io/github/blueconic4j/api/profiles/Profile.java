package io.github.blueconic4j.api.profiles;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.PropertyHolder;
import io.github.blueconic4j.api.common.PropertyValues;
import io.github.blueconic4j.api.groups.Group;

/**
 * A profile. Which of its lists are filled depends on what was asked for: an empty list may also mean that.
 *
 * @param replacedBy id of the profile that this one was merged into; all else of this one is then gone
 * @param replaces ids of the profiles that were merged into this one
 */
public record Profile(
        String id,
        Instant creationDate,
        PrivacyLegislation privacyLegislation,
        List<String> consentedObjectives,
        List<String> refusedObjectives,
        Permissions permissions,
        List<PropertyValues> properties,
        List<TimelineEvent> events,
        List<Group> groups,
        List<MatchingGroup> matchingGroups,
        List<LifecycleStage> lifecycleStages,
        List<ProfileSegment> segments,
        String replacedBy,
        List<String> replaces)
        implements PropertyHolder {

    @Override
    public List<String> consentedObjectives() {
        return Absent.asEmpty(consentedObjectives);
    }

    @Override
    public List<String> refusedObjectives() {
        return Absent.asEmpty(refusedObjectives);
    }

    @Override
    public List<PropertyValues> properties() {
        return Absent.asEmpty(properties);
    }

    @Override
    public List<TimelineEvent> events() {
        return Absent.asEmpty(events);
    }

    @Override
    public List<Group> groups() {
        return Absent.asEmpty(groups);
    }

    @Override
    public List<MatchingGroup> matchingGroups() {
        return Absent.asEmpty(matchingGroups);
    }

    @Override
    public List<LifecycleStage> lifecycleStages() {
        return Absent.asEmpty(lifecycleStages);
    }

    @Override
    public List<ProfileSegment> segments() {
        return Absent.asEmpty(segments);
    }

    @Override
    public List<String> replaces() {
        return Absent.asEmpty(replaces);
    }

    /** Without ids and values, which may be personal data. */
    @Override
    public String toString() {
        return "Profile[properties=" + propertyIds() + ", events=" + events().size() + ", groups=" + groups().size()
                + ", segments=" + segments().size() + "]";
    }
}
