package io.github.blueconic4j.api.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the builders of changes have in common: rules for properties, at most one for each. Values are what
 * {@link PropertyText} writes; one of another type is refused at once, the rest when the change is built.
 *
 * @param <B> the builder itself
 */
public abstract class PropertyRules<B extends PropertyRules<B>> {

    private List<PropertyRule> rules;

    protected abstract B self();

    /** The rules so far, as a copy; null if there is none. */
    protected final List<PropertyRule> rules() {
        return rules == null ? null : List.copyOf(rules);
    }

    public final B rule(PropertyRule rule) {
        Check.that(rule != null, "properties", "must not hold null");
        rules = rules == null ? new ArrayList<>() : rules;
        rules.add(rule);
        return self();
    }

    /** Replaces all values. */
    public final B set(String propertyId, Object... values) {
        return rule(PropertyRule.set(propertyId, values));
    }

    /** Replaces all values. */
    public final B set(String propertyId, Collection<?> values) {
        return rule(PropertyRule.of(propertyId, PropertyStrategy.SET, values));
    }

    /** Adds the values that are not there yet. */
    public final B add(String propertyId, Object... values) {
        return rule(PropertyRule.add(propertyId, values));
    }

    /** Adds the values that are not there yet. */
    public final B add(String propertyId, Collection<?> values) {
        return rule(PropertyRule.of(propertyId, PropertyStrategy.ADD, values));
    }

    /** Sets the values where there is none. */
    public final B setIfEmpty(String propertyId, Object... values) {
        return rule(PropertyRule.setIfEmpty(propertyId, values));
    }

    /** Sets the values where there is none. */
    public final B setIfEmpty(String propertyId, Collection<?> values) {
        return rule(PropertyRule.of(propertyId, PropertyStrategy.SET_IF_EMPTY, values));
    }

    /** Adds to a number, or takes away from it; this makes the change unsafe to repeat. */
    public final B increment(String propertyId, Number by) {
        return rule(PropertyRule.increment(propertyId, by));
    }

    public final B remove(String propertyId, Object... values) {
        return rule(PropertyRule.remove(propertyId, values));
    }

    public final B remove(String propertyId, Collection<?> values) {
        return rule(PropertyRule.of(propertyId, PropertyStrategy.REMOVE, values));
    }
}
