package io.github.blueconic4j.api.listeners;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.NamedReference;
import io.github.blueconic4j.api.common.TargetChannel;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A listener: watches visitors and writes what it sees into their profiles.
 *
 * @param pluginId the plugin that does the work
 * @param targetChannels where it is active unless {@code allChannels}
 */
public record Listener(
        String id,
        String name,
        String description,
        List<String> tags,
        String pluginId,
        @JsonbProperty("isEnabled") Boolean enabled,
        Boolean allChannels,
        List<TargetChannel> targetChannels,
        List<NamedReference> domains,
        String requiredPermission,
        Instant lastActivationDate,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<TargetChannel> targetChannels() {
        return Absent.asEmpty(targetChannels);
    }

    @Override
    public List<NamedReference> domains() {
        return Absent.asEmpty(domains);
    }
}
