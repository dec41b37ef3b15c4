package io.github.blueconic4j.api.recommendations;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How fast an algorithm that learns from the profile gains weight. */
@JsonbTypeAdapter(RampUp.Adapter.class)
public record RampUp(String value) implements OpenValue {

    public static final RampUp INSTANT = new RampUp("INSTANT");
    public static final RampUp VERY_SLOW = new RampUp("VERY_SLOW");
    public static final RampUp SLOW = new RampUp("SLOW");
    public static final RampUp NORMAL = new RampUp("NORMAL");
    public static final RampUp FAST = new RampUp("FAST");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<RampUp> {
        public Adapter() {
            super(RampUp::new);
        }
    }
}
