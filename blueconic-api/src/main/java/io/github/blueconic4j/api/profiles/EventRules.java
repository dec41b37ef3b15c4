package io.github.blueconic4j.api.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What the builders of timeline events and of their nested entries have in common: rules for properties. Values are
 * text, Instant, LocalDate (its first moment in UTC), numbers, booleans; for nested properties {@link EventItemChange}.
 *
 * @param <B> the builder itself
 */
public abstract class EventRules<B extends EventRules<B>> {

    private List<EventRule> rules;

    EventRules() {}

    abstract B self();

    /** The rules so far, as a copy; null if there is none. */
    final List<EventRule> rules() {
        return rules == null ? null : List.copyOf(rules);
    }

    private B rule(String propertyId, EventRuleStrategy strategy, Collection<?> values) {
        rules = rules == null ? new ArrayList<>() : rules;
        rules.add(EventRule.of(propertyId, strategy, values));
        return self();
    }

    /** Values without a strategy: for an event that is set, and for what identifies a nested entry. */
    public final B value(String propertyId, Object... values) {
        return rule(propertyId, null, Arrays.asList(values));
    }

    /** Values without a strategy: for an event that is set, and for what identifies a nested entry. */
    public final B value(String propertyId, Collection<?> values) {
        return rule(propertyId, null, values);
    }

    /** Replaces all values, or all entries of a nested property. */
    public final B set(String propertyId, Object... values) {
        return rule(propertyId, EventRuleStrategy.SET, Arrays.asList(values));
    }

    /** Replaces all values, or all entries of a nested property. */
    public final B set(String propertyId, Collection<?> values) {
        return rule(propertyId, EventRuleStrategy.SET, values);
    }

    /** Adds the values that are not there yet. */
    public final B add(String propertyId, Object... values) {
        return rule(propertyId, EventRuleStrategy.ADD, Arrays.asList(values));
    }

    /** Adds the values that are not there yet. */
    public final B add(String propertyId, Collection<?> values) {
        return rule(propertyId, EventRuleStrategy.ADD, values);
    }

    /** Sets the values where there is none. */
    public final B setIfEmpty(String propertyId, Object... values) {
        return rule(propertyId, EventRuleStrategy.SET_IF_EMPTY, Arrays.asList(values));
    }

    /** Sets the values where there is none. */
    public final B setIfEmpty(String propertyId, Collection<?> values) {
        return rule(propertyId, EventRuleStrategy.SET_IF_EMPTY, values);
    }

    /** Changes entries of a nested property by their own rules, and adds those that are not there. */
    public final B upsert(String propertyId, EventItemChange... items) {
        return rule(propertyId, EventRuleStrategy.UPSERT, Arrays.asList(items));
    }

    /** Changes entries of a nested property by their own rules where they are there. */
    public final B update(String propertyId, EventItemChange... items) {
        return rule(propertyId, EventRuleStrategy.UPDATE, Arrays.asList(items));
    }

    /** Takes entries of a nested property away. */
    public final B delete(String propertyId, EventItemChange... items) {
        return rule(propertyId, EventRuleStrategy.DELETE, Arrays.asList(items));
    }
}
