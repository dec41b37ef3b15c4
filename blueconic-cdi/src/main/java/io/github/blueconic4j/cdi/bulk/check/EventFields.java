package io.github.blueconic4j.cdi.bulk.check;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

import io.github.blueconic4j.api.profiles.EventRuleStrategy;
import io.github.blueconic4j.api.properties.DataSensitivity;
import io.github.blueconic4j.api.timelineeventtypes.FieldType;
import io.github.blueconic4j.api.timelineeventtypes.FieldValueType;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem.Code;

/** What events of one type, or the entries of one nested property, can hold. */
final class EventFields {

    private static final Set<FieldValueType> NUMBERS =
            Set.of(FieldValueType.NUMBER, FieldValueType.DECIMAL, new FieldValueType("CURRENCY"));

    private final Map<String, Field> fields = new HashMap<>();

    private EventFields() {}

    static EventFields of(List<FieldType> types) {
        EventFields fields = new EventFields();
        types.forEach(type -> fields.fields.put(type.key(), Field.of(type)));
        return fields;
    }

    void check(Problems problems, String entry, String id, List<JsonValue> values) {
        Field field = fields.get(id);
        if (field == null) {
            problems.error(
                    Code.UNKNOWN_EVENT_PROPERTY,
                    entry + ".id",
                    "events of this type have no property " + id
                            + " here; BlueConic would leave it out without a word");
            return;
        }
        if (field.personal()) {
            problems.warning(Code.PERSONAL_DATA, entry + ".id", "the right to write personal data is needed");
        }
        if (field.single() && values.size() > 1) {
            problems.warning(
                    Code.TOO_MANY_VALUES, entry + ".values", "holds more than one value; the property takes one");
        }
        for (int i = 0; i < values.size(); i++) {
            field.check(problems, entry + ".values[" + i + "]", values.get(i));
        }
    }

    /**
     * @param type null where properties are nested, or nothing is said
     * @param nested null for a plain value, and where nested properties cannot be read
     */
    private record Field(FieldValueType type, EventFields nested, boolean single, boolean personal) {

        static Field of(FieldType type) {
            return new Field(
                    type.valueType().orElse(null),
                    nested(type),
                    Boolean.FALSE.equals(type.multiple()),
                    DataSensitivity.PII.equals(type.dataSensitivity()));
        }

        private static EventFields nested(FieldType type) {
            try {
                List<FieldType> fields = type.fields();
                return fields.isEmpty() ? null : EventFields.of(fields);
            } catch (IllegalArgumentException unreadable) {
                return null;
            }
        }

        void check(Problems problems, String field, JsonValue value) {
            if (value instanceof JsonArray rules) {
                if (type != null) {
                    problems.error(Code.WRONG_TYPE, field, "must be a plain value, not a list of properties");
                } else if (nested != null) {
                    checkNested(problems, field, rules);
                }
            } else if (nested != null) {
                problems.error(Code.WRONG_TYPE, field, "must be a list of properties");
            } else if (type != null) {
                checkPlain(problems, field, value);
            }
        }

        /** Each rule has an id and values, which the change's own check has seen to. */
        private void checkNested(Problems problems, String field, JsonArray rules) {
            for (int i = 0; i < rules.size(); i++) {
                JsonObject rule = rules.getJsonObject(i);
                String entry = field + "[" + i + "]";
                String strategy = rule.getString("strategy", null);
                problems.unless(
                        EventChecks.RULE_STRATEGIES,
                        strategy == null ? null : new EventRuleStrategy(strategy),
                        entry + ".strategy");
                nested.check(problems, entry, rule.getString("id"), rule.getJsonArray("values"));
            }
        }

        private void checkPlain(Problems problems, String field, JsonValue value) {
            if (NUMBERS.contains(type)) {
                if (value.getValueType() != ValueType.NUMBER) {
                    problems.error(Code.WRONG_TYPE, field, "must be a number, and not as text");
                }
            } else if (FieldValueType.DATETIME.equals(type)) {
                if (!isDate(value)) {
                    problems.error(Code.WRONG_TYPE, field, "must be a date as in 2024-01-31T12:00:00Z");
                }
            } else if (FieldValueType.TEXT.equals(type) && !(value instanceof JsonString)) {
                problems.warning(Code.WRONG_TYPE, field, "is not text, but the property is");
            }
        }

        private static boolean isDate(JsonValue value) {
            try {
                return value instanceof JsonString text && OffsetDateTime.parse(text.getString()) != null;
            } catch (DateTimeException other) {
                return false;
            }
        }
    }
}
