package io.github.blueconic4j.api.common;

import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/**
 * A channel that a connection, dialogue or listener is active on.
 *
 * @param urlRestrictions what narrows it down to a part of the channel; empty for all of it
 */
public record TargetChannel(String channelId, @JsonbProperty("URLRestrictions") List<UrlRestriction> urlRestrictions) {

    @Override
    public List<UrlRestriction> urlRestrictions() {
        return Absent.asEmpty(urlRestrictions);
    }
}
