package io.github.blueconic4j.api.profiles;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.Check;

/**
 * How a change of a timeline event changes one property of it.
 *
 * @param values text, numbers or booleans; or, for a nested property, arrays of {@code {id, values, strategy}}
 * @param strategy null for plain values of an event or entry that is set as a whole
 */
public record EventRule(String id, List<JsonValue> values, EventRuleStrategy strategy) {

    static EventRule of(String propertyId, EventRuleStrategy strategy, Collection<?> values) {
        List<JsonValue> written = values.stream()
                .map(value -> EventValue.write(propertyId, value))
                .toList();
        return new EventRule(propertyId, written, strategy);
    }

    boolean safeToRepeat() {
        return EventRuleStrategy.known(strategy)
                && (values == null || values.stream().allMatch(EventRule::nestedSafeToRepeat));
    }

    private static boolean nestedSafeToRepeat(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().allMatch(EventRule::nestedSafeToRepeat);
        }
        if (value instanceof JsonObject rule) {
            JsonValue strategy = rule.get("strategy");
            boolean known = strategy == null
                    || (strategy instanceof JsonString text
                            && EventRuleStrategy.known(new EventRuleStrategy(text.getString())));
            return known && nestedSafeToRepeat(rule.getOrDefault("values", JsonValue.NULL));
        }
        return true;
    }

    void check(String field) {
        Check.propertyId(field + ".id", id);
        Check.that(
                values != null && values.stream().noneMatch(Objects::isNull),
                field + ".values",
                "must be a list without null");
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof JsonArray nested) {
                checkNested(field + ".values[" + i + "]", nested);
            }
        }
    }

    private static void checkNested(String field, JsonArray rules) {
        for (int i = 0; i < rules.size(); i++) {
            String entry = field + "[" + i + "]";
            Check.that(rules.get(i) instanceof JsonObject, entry, "must be an object with id and values");
            JsonObject rule = rules.getJsonObject(i);
            Check.propertyId(entry + ".id", rule.getString("id", null));
            Check.that(rule.get("values") instanceof JsonArray, entry + ".values", "must be a list");
            JsonArray values = rule.getJsonArray("values");
            for (int j = 0; j < values.size(); j++) {
                if (values.get(j) instanceof JsonArray nested) {
                    checkNested(entry + ".values[" + j + "]", nested);
                }
            }
        }
    }

    /** Without the values, which may be personal data. */
    @Override
    public String toString() {
        return "EventRule[" + strategy + " " + id + ", " + (values == null ? 0 : values.size()) + " values]";
    }
}
