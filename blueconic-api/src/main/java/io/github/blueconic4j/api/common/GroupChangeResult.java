package io.github.blueconic4j.api.common;

import java.util.List;
import java.util.Map;

/** What became of one entry of {@code PUT /groups}. */
public record GroupChangeResult(
        String groupId,
        String groupTypeId,
        String identifier,
        ChangeState state,
        Map<String, List<String>> validationErrors)
        implements ChangeResult {

    @Override
    public Map<String, List<String>> validationErrors() {
        return Absent.asEmpty(validationErrors);
    }
}
