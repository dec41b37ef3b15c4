package io.github.blueconic4j.api.lifecycles;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** The period that the views of a frequency cap are counted in. */
@JsonbTypeAdapter(FrequencyCapDuration.Adapter.class)
public record FrequencyCapDuration(String value) implements OpenValue {

    public static final FrequencyCapDuration MINUTE = new FrequencyCapDuration("MINUTE");
    public static final FrequencyCapDuration HOUR = new FrequencyCapDuration("HOUR");
    public static final FrequencyCapDuration DAY = new FrequencyCapDuration("DAY");
    public static final FrequencyCapDuration WEEK = new FrequencyCapDuration("WEEK");
    public static final FrequencyCapDuration MONTH = new FrequencyCapDuration("MONTH");
    public static final FrequencyCapDuration QUARTER = new FrequencyCapDuration("QUARTER");
    public static final FrequencyCapDuration YEAR = new FrequencyCapDuration("YEAR");
    public static final FrequencyCapDuration ALWAYS = new FrequencyCapDuration("ALWAYS");
    public static final FrequencyCapDuration SESSION = new FrequencyCapDuration("SESSION");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<FrequencyCapDuration> {
        public Adapter() {
            super(FrequencyCapDuration::new);
        }
    }
}
