package io.github.blueconic4j.api.connections;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.NamedReference;
import io.github.blueconic4j.api.common.TargetChannel;
import io.github.blueconic4j.api.common.UserReference;
import io.github.blueconic4j.api.plugins.ScheduleMode;

/**
 * A connection: brings data into BlueConic or out of it.
 *
 * @param pluginId the plugin that does the work
 * @param roles who may edit it; empty for everyone
 * @param lastRun null before the first run
 * @param targetChannels where it is active unless {@code allChannels}
 */
public record Connection(
        String id,
        String name,
        String description,
        List<String> tags,
        String pluginId,
        @JsonbProperty("isEnabled") Boolean enabled,
        ScheduleMode scheduleMode,
        Boolean allChannels,
        List<TargetChannel> targetChannels,
        List<NamedReference> domains,
        String requiredPermission,
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
    public List<TargetChannel> targetChannels() {
        return Absent.asEmpty(targetChannels);
    }

    @Override
    public List<NamedReference> domains() {
        return Absent.asEmpty(domains);
    }

    @Override
    public List<NamedReference> roles() {
        return Absent.asEmpty(roles);
    }
}
