package io.github.blueconic4j.api.plugins;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How a connection is run: at set times or all the time. */
@JsonbTypeAdapter(ScheduleMode.Adapter.class)
public record ScheduleMode(String value) implements OpenValue {

    public static final ScheduleMode SCHEDULED = new ScheduleMode("SCHEDULED");
    public static final ScheduleMode CONTINUOUS = new ScheduleMode("CONTINUOUS");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ScheduleMode> {
        public Adapter() {
            super(ScheduleMode::new);
        }
    }
}
