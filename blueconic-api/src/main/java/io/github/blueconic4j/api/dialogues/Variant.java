package io.github.blueconic4j.api.dialogues;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.UserReference;

/**
 * One of the contents that a dialogue can show.
 *
 * @param pluginId the plugin that shows it
 */
public record Variant(
        String id,
        String name,
        String description,
        List<String> tags,
        String pluginId,
        @JsonbProperty("isEnabled") Boolean enabled,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }
}
