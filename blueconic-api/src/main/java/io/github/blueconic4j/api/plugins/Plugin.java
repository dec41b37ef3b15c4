package io.github.blueconic4j.api.plugins;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.channels.ChannelType;
import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A plugin: the code behind a connection, listener, dialogue variant or notebook.
 *
 * @param url where this version's definition lies
 * @param indexUrl where the list of its versions lies
 * @param labels the names that people see, by language
 * @param descriptions what it does, by language
 */
public record Plugin(
        String id,
        String name,
        String description,
        List<String> tags,
        String type,
        String version,
        Boolean latestVersion,
        String supportLevel,
        List<ChannelType> channelTypes,
        ScheduleMode scheduleMode,
        String positionType,
        Boolean profileIndependent,
        List<PluginText> labels,
        List<PluginText> descriptions,
        @JsonbProperty("URL") String url,
        @JsonbProperty("indexURL") String indexUrl,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<ChannelType> channelTypes() {
        return Absent.asEmpty(channelTypes);
    }

    @Override
    public List<PluginText> labels() {
        return Absent.asEmpty(labels);
    }

    @Override
    public List<PluginText> descriptions() {
        return Absent.asEmpty(descriptions);
    }
}
