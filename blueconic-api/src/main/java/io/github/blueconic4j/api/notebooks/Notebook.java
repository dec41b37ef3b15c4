package io.github.blueconic4j.api.notebooks;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.NamedReference;
import io.github.blueconic4j.api.common.UserReference;
import io.github.blueconic4j.api.connections.RunStatus;

/**
 * A notebook: code that runs inside BlueConic.
 *
 * @param roles who may edit it; empty for everyone
 * @param lastRun null before the first run
 */
public record Notebook(
        String id,
        String name,
        String description,
        List<String> tags,
        String pluginId,
        @JsonbProperty("isEnabled") Boolean enabled,
        List<NamedReference> roles,
        RunStatus lastRun,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<NamedReference> roles() {
        return Absent.asEmpty(roles);
    }
}
