package io.github.blueconic4j.api.profiles;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * The groups of a profile that fulfil the condition of a segment.
 *
 * @param profilePropertyId the property of the profile that holds the ids of its groups
 */
public record MatchingGroup(String profilePropertyId, List<String> groupIds) {

    @Override
    public List<String> groupIds() {
        return Absent.asEmpty(groupIds);
    }
}
