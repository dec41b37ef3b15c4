package io.github.blueconic4j.api.connections;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How far a run has got. */
@JsonbTypeAdapter(RunState.Adapter.class)
public record RunState(String value) implements OpenValue {

    public static final RunState STARTING = new RunState("STARTING");
    public static final RunState RUNNING = new RunState("RUNNING");
    public static final RunState FINISHED = new RunState("FINISHED");
    public static final RunState FAILED = new RunState("FAILED");
    public static final RunState STOPPING = new RunState("STOPPING");
    public static final RunState STOPPED = new RunState("STOPPED");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<RunState> {
        public Adapter() {
            super(RunState::new);
        }
    }
}
