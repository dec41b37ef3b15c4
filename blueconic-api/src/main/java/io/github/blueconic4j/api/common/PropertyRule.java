package io.github.blueconic4j.api.common;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How a bulk call changes one property of a profile or group. Values are what {@link PropertyText} writes. Whether the
 * rule is one that BlueConic takes is checked when its change is built.
 *
 * @param strategy BlueConic does not say what none means
 * @param restriction for profiles only; null for all of them
 */
public record PropertyRule(String id, List<String> values, PropertyStrategy strategy, RuleRestriction restriction) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    public static PropertyRule set(String propertyId, Object... values) {
        return of(propertyId, PropertyStrategy.SET, Arrays.asList(values));
    }

    public static PropertyRule add(String propertyId, Object... values) {
        return of(propertyId, PropertyStrategy.ADD, Arrays.asList(values));
    }

    public static PropertyRule setIfEmpty(String propertyId, Object... values) {
        return of(propertyId, PropertyStrategy.SET_IF_EMPTY, Arrays.asList(values));
    }

    /** A change with such a rule is not safe to repeat. */
    public static PropertyRule increment(String propertyId, Number by) {
        return of(propertyId, PropertyStrategy.INCREMENT, Arrays.asList(by));
    }

    public static PropertyRule remove(String propertyId, Object... values) {
        return of(propertyId, PropertyStrategy.REMOVE, Arrays.asList(values));
    }

    /**
     * A rule of any strategy.
     *
     * @throws IllegalArgumentException if a value is of a type that no property has; the message names the property
     */
    public static PropertyRule of(String propertyId, PropertyStrategy strategy, Collection<?> values) {
        return new PropertyRule(propertyId, PropertyText.writeAll(propertyId, values), strategy, null);
    }

    /** The same rule, for profiles that the call creates. */
    public PropertyRule newProfilesOnly() {
        return new PropertyRule(id, values, strategy, RuleRestriction.NEW_PROFILES_ONLY);
    }

    /** The same rule, for profiles that were there before. */
    public PropertyRule existingProfilesOnly() {
        return new PropertyRule(id, values, strategy, RuleRestriction.EXISTING_PROFILES_ONLY);
    }

    /** Whether applying the rule twice leaves what applying it once does. */
    public boolean safeToRepeat() {
        return PropertyStrategy.SET.equals(strategy)
                || PropertyStrategy.SET_IF_EMPTY.equals(strategy)
                || PropertyStrategy.ADD.equals(strategy)
                || PropertyStrategy.REMOVE.equals(strategy);
    }

    void check(String field) {
        Check.propertyId(field + ".id", id);
        Check.that(
                values != null && values.stream().noneMatch(Objects::isNull),
                field + ".values",
                "must be a list without null");
        boolean counts = PropertyStrategy.INCREMENT.equals(strategy) || PropertyStrategy.SUM.equals(strategy);
        Check.that(
                !counts || (values.size() == 1 && NUMBER.matcher(values.get(0)).matches()),
                field + ".values",
                "must be one number");
        Check.that(!values.isEmpty() || PropertyStrategy.SET.equals(strategy), field + ".values", "must not be empty");
    }

    /** Without the values, which may be personal data. */
    @Override
    public String toString() {
        return "PropertyRule[" + strategy + " " + id + ", " + (values == null ? 0 : values.size()) + " values]";
    }
}
