package io.github.blueconic4j.api.profiles;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * An event on the timeline of a profile, an order for example.
 *
 * @param id with type and date what tells events apart
 * @param source what put it there: a connection, a notebook, a listener
 */
public record TimelineEvent(
        String id, String eventTypeId, Instant date, String source, String identifier, List<EventProperty> data)
        implements EventProperties {

    @Override
    public List<EventProperty> data() {
        return Absent.asEmpty(data);
    }

    /** Without id and values, which may be personal data. */
    @Override
    public String toString() {
        return "TimelineEvent[" + eventTypeId + ", data=" + data() + "]";
    }
}
