package io.github.blueconic4j.api.timelineeventtypes;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** Where an event type was defined. */
@JsonbTypeAdapter(EventTypeSource.Adapter.class)
public record EventTypeSource(String value) implements OpenValue {

    public static final EventTypeSource PLUGIN = new EventTypeSource("PLUGIN");
    public static final EventTypeSource REST = new EventTypeSource("REST");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<EventTypeSource> {
        public Adapter() {
            super(EventTypeSource::new);
        }
    }
}
