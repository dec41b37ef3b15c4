package io.github.blueconic4j.api.common;

import java.util.List;
import java.util.Map;

/**
 * What became of one entry of {@code PUT /profiles}.
 *
 * @param profileId the profile that was created, changed or deleted
 * @param timeline what became of the entry's timeline events, in their order
 */
public record ProfileChangeResult(
        String profileId,
        String identifier,
        ChangeState state,
        List<TimelineResult> timeline,
        Map<String, List<String>> validationErrors)
        implements ChangeResult {

    @Override
    public List<TimelineResult> timeline() {
        return Absent.asEmpty(timeline);
    }

    @Override
    public Map<String, List<String>> validationErrors() {
        return Absent.asEmpty(validationErrors);
    }
}
