package io.github.blueconic4j.api.lifecycles;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.NamedReference;
import io.github.blueconic4j.api.common.Priority;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A lifecycle: the stages that a profile goes through.
 *
 * @param stages in their order
 */
public record Lifecycle(
        String id,
        String name,
        String description,
        List<String> tags,
        String pluginId,
        @JsonbProperty("isEnabled") Boolean enabled,
        Priority priority,
        List<NamedReference> domains,
        List<Stage> stages,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<NamedReference> domains() {
        return Absent.asEmpty(domains);
    }

    @Override
    public List<Stage> stages() {
        return Absent.asEmpty(stages);
    }
}
