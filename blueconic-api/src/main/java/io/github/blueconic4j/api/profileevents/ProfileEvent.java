package io.github.blueconic4j.api.profileevents;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.PropertyValues;

/**
 * A change of a profile's consent or permission level. Its text form leaves out the values.
 *
 * @param properties what it was before and after, as in {@code FromRefused} and {@code ToConsented}; the member
 *     is read in the singular, too
 */
public record ProfileEvent(Instant date, ProfileEventType type, List<PropertyValues> properties) {

    @Override
    public List<PropertyValues> properties() {
        return Absent.asEmpty(properties);
    }

    @JsonbCreator
    public static ProfileEvent read(
            @JsonbProperty("date") Instant date,
            @JsonbProperty("type") ProfileEventType type,
            @JsonbProperty("properties") List<PropertyValues> properties,
            @JsonbProperty("property") List<PropertyValues> singular) {
        return new ProfileEvent(date, type, properties == null ? singular : properties);
    }

    @Override
    public String toString() {
        return "ProfileEvent[date=" + date + ", type=" + type + "]";
    }
}
