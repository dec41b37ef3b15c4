package io.github.blueconic4j.api.profiles;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Check;

/**
 * Which timeline events an answer has: {@code EventFilter.ofTypes("order").from(lastYear).atMost(5)}.
 *
 * @param types ids of event types; empty for all
 * @param properties as {@code type.property}; empty for all
 * @param count null leaves it to BlueConic
 * @param from null for no limit
 * @param to null for no limit
 */
public record EventFilter(List<String> types, List<String> properties, Long count, Instant from, Instant to) {

    public static EventFilter all() {
        return new EventFilter(List.of(), List.of(), null, null, null);
    }

    public static EventFilter ofTypes(String... eventTypeIds) {
        for (String id : eventTypeIds) {
            Check.id("eventTypeId", id);
        }
        return new EventFilter(List.of(eventTypeIds), List.of(), null, null, null);
    }

    /** Of the events only these properties, each as {@code type.property}. */
    public EventFilter properties(String... propertyIds) {
        for (String id : propertyIds) {
            Check.id("eventProperty", id);
        }
        return new EventFilter(types, List.of(propertyIds), count, from, to);
    }

    /** At most so many events for each profile. */
    public EventFilter atMost(long count) {
        Check.that(count >= 0, "eventCount", "must not be negative, it is " + count);
        return new EventFilter(types, properties, count, from, to);
    }

    /** Only events after this. */
    public EventFilter from(Instant from) {
        return new EventFilter(types, properties, count, from, to);
    }

    /** Only events before this. */
    public EventFilter to(Instant to) {
        return new EventFilter(types, properties, count, from, to);
    }
}
