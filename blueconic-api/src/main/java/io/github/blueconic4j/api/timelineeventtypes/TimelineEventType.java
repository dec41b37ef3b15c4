package io.github.blueconic4j.api.timelineeventtypes;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A type of timeline events.
 *
 * @param fieldTypes what an event of this type can hold
 * @param mappingFrontendEventType the event of the web page that becomes an event of this type
 * @param mappingSystemEventType the event of BlueConic itself that becomes an event of this type
 */
public record TimelineEventType(
        String id,
        String name,
        String description,
        List<String> tags,
        List<FieldType> fieldTypes,
        EventTypePriority priority,
        Long retentionPeriod,
        EventTypeSource source,
        String mappingFrontendEventType,
        String mappingSystemEventType,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<FieldType> fieldTypes() {
        return Absent.asEmpty(fieldTypes);
    }
}
