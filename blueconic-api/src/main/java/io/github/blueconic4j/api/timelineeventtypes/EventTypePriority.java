package io.github.blueconic4j.api.timelineeventtypes;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How important the events of a type are. */
@JsonbTypeAdapter(EventTypePriority.Adapter.class)
public record EventTypePriority(String value) implements OpenValue {

    public static final EventTypePriority HIGH = new EventTypePriority("HIGH");
    public static final EventTypePriority LOW = new EventTypePriority("LOW");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<EventTypePriority> {
        public Adapter() {
            super(EventTypePriority::new);
        }
    }
}
