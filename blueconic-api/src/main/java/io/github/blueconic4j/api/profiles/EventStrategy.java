package io.github.blueconic4j.api.profiles;

import java.util.Set;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What an entry does with a timeline event. An event is found by its id, its type and its date. */
@JsonbTypeAdapter(EventStrategy.Adapter.class)
public record EventStrategy(String value) implements OpenValue {

    /** Puts the event on the timeline, in place of the same event if there is one. */
    public static final EventStrategy SET = new EventStrategy("SET");
    /** Changes the event by its rules, and creates it where there is none. */
    public static final EventStrategy UPSERT = new EventStrategy("UPSERT");
    /** Changes the event by its rules, and does nothing where there is none. */
    public static final EventStrategy UPDATE = new EventStrategy("UPDATE");

    public static final EventStrategy DELETE = new EventStrategy("DELETE");

    private static final Set<EventStrategy> KNOWN = Set.of(SET, UPSERT, UPDATE, DELETE);

    /** Whether it is none, or one that does the same however often it is applied to the same event. */
    static boolean known(EventStrategy strategy) {
        return strategy == null || KNOWN.contains(strategy);
    }

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<EventStrategy> {
        public Adapter() {
            super(EventStrategy::new);
        }
    }
}
