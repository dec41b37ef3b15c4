package io.github.blueconic4j.api.connections;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** The queue of BlueConic that a run went through. */
@JsonbTypeAdapter(RunLane.Adapter.class)
public record RunLane(String value) implements OpenValue {

    public static final RunLane REGULAR = new RunLane("REGULAR");
    public static final RunLane REGULAR2 = new RunLane("REGULAR2");
    public static final RunLane REGULAR3 = new RunLane("REGULAR3");
    public static final RunLane REGULAR4 = new RunLane("REGULAR4");
    public static final RunLane REGULAR5 = new RunLane("REGULAR5");
    public static final RunLane REGULAR6 = new RunLane("REGULAR6");
    public static final RunLane REGULAR7 = new RunLane("REGULAR7");
    public static final RunLane REGULAR8 = new RunLane("REGULAR8");
    public static final RunLane EXPRESS = new RunLane("EXPRESS");
    public static final RunLane RUN_NOW = new RunLane("RUN_NOW");
    public static final RunLane CONTINUOUS = new RunLane("CONTINUOUS");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<RunLane> {
        public Adapter() {
            super(RunLane::new);
        }
    }
}
