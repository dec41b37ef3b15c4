package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

/** What became of a timeline event. */
@JsonbTypeAdapter(TimelineState.Adapter.class)
public record TimelineState(String value) implements OpenValue {

    public static final TimelineState CREATED = new TimelineState("CREATED");
    public static final TimelineState SET = new TimelineState("SET");
    public static final TimelineState MODIFIED = new TimelineState("MODIFIED");
    public static final TimelineState REJECTED = new TimelineState("REJECTED");
    public static final TimelineState NOTFOUND = new TimelineState("NOTFOUND");
    public static final TimelineState DELETED = new TimelineState("DELETED");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<TimelineState> {
        public Adapter() {
            super(TimelineState::new);
        }
    }
}
