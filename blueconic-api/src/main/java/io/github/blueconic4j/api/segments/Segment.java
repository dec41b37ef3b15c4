package io.github.blueconic4j.api.segments;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A segment: the profiles that fulfil its conditions.
 *
 * @param inverseOf id of the segment whose profiles this one leaves out; empty for most
 * @param inversedBy id of the segment that leaves out the profiles of this one; empty for most
 * @param profileCount how many profiles it has, as BlueConic last counted
 */
public record Segment(
        String id,
        String name,
        String description,
        List<String> tags,
        Long profileCount,
        String inverseOf,
        String inversedBy,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }
}
