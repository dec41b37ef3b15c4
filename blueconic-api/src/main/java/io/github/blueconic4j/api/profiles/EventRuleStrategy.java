package io.github.blueconic4j.api.profiles;

import java.util.Set;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/**
 * How a rule changes a property of a timeline event: the first three are for plain values, SET and the last three for
 * the entries of a nested property.
 */
@JsonbTypeAdapter(EventRuleStrategy.Adapter.class)
public record EventRuleStrategy(String value) implements OpenValue {

    public static final EventRuleStrategy SET = new EventRuleStrategy("SET");
    /** Adds the values that are not there yet. */
    public static final EventRuleStrategy ADD = new EventRuleStrategy("ADD");
    /** Sets the values where there is none. */
    public static final EventRuleStrategy SET_IF_EMPTY = new EventRuleStrategy("SET_IF_EMPTY");

    public static final EventRuleStrategy UPSERT = new EventRuleStrategy("UPSERT");
    public static final EventRuleStrategy UPDATE = new EventRuleStrategy("UPDATE");
    public static final EventRuleStrategy DELETE = new EventRuleStrategy("DELETE");

    private static final Set<EventRuleStrategy> KNOWN = Set.of(SET, ADD, SET_IF_EMPTY, UPSERT, UPDATE, DELETE);

    /** Whether it is none, or one that does the same however often it is applied. */
    static boolean known(EventRuleStrategy strategy) {
        return strategy == null || KNOWN.contains(strategy);
    }

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<EventRuleStrategy> {
        public Adapter() {
            super(EventRuleStrategy::new);
        }
    }
}
