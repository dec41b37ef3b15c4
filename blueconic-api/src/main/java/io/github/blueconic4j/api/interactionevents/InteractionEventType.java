package io.github.blueconic4j.api.interactionevents;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What a visitor did with an interaction. */
@JsonbTypeAdapter(InteractionEventType.Adapter.class)
public record InteractionEventType(String value) implements OpenValue {

    public static final InteractionEventType VIEW = new InteractionEventType("VIEW");
    public static final InteractionEventType CLICK = new InteractionEventType("CLICK");
    public static final InteractionEventType CONVERSION = new InteractionEventType("CONVERSION");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<InteractionEventType> {
        public Adapter() {
            super(InteractionEventType::new);
        }
    }
}
