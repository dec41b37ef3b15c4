package io.github.blueconic4j.api.profiles;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * A segment that a profile is in.
 *
 * @param tags empty unless asked for by {@link ProfilePart#SEGMENT_TAGS}
 */
public record ProfileSegment(String id, String name, List<String> tags) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }
}
