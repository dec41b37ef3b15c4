package io.github.blueconic4j.api.common;

import java.util.List;

/** What became of one timeline event of a profile change. */
public record TimelineResult(String id, String identifier, TimelineState state, List<String> validationErrors) {

    @Override
    public List<String> validationErrors() {
        return Absent.asEmpty(validationErrors);
    }
}
