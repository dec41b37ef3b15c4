package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

/** How profiles stand to objectives, for a {@link Refinement}. */
@JsonbTypeAdapter(ObjectiveState.Adapter.class)
public record ObjectiveState(String value) implements OpenValue {

    public static final ObjectiveState CONSENTED = new ObjectiveState("CONSENTED");
    public static final ObjectiveState REFUSED = new ObjectiveState("REFUSED");
    public static final ObjectiveState UNKNOWN = new ObjectiveState("UNKNOWN");
    public static final ObjectiveState REFUSED_OR_UNKNOWN = new ObjectiveState("REFUSED_OR_UNKNOWN");
    /** Consented, or no consent is needed where the profile is. */
    public static final ObjectiveState CONSENTED_OR_UNNEEDED = new ObjectiveState("CONSENTED_OR_UNNEEDED");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ObjectiveState> {
        public Adapter() {
            super(ObjectiveState::new);
        }
    }
}
