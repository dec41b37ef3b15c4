package io.github.blueconic4j.api.contract;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.OpenValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("contract")
class EnumerationsContractTest {

    private static final Map<String, String> PARAMETERS = Map.of(
            "GET /plugins channelTypes", "ChannelType",
            "GET /profileProperties filterType", "FilterType");

    static List<Class<?>> openValues() {
        return Shape.openValues();
    }

    static List<Class<?>> openValuesOfJson() {
        return openValues().stream()
                .filter(type -> type.isAnnotationPresent(JsonbTypeAdapter.class))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("openValuesOfJson")
    void valuesThatAreNewAreCarriedThrough(Class<?> type) {
        Object value = BlueConicJson.read(type, "\"NEWER THAN THIS LIBRARY\"");
        assertThat(value).isInstanceOf(type).hasToString("NEWER THAN THIS LIBRARY");
        assertThat(((OpenValue) value).value()).isEqualTo("NEWER THAN THIS LIBRARY");
        assertThat(BlueConicJson.write(value)).isEqualTo("\"NEWER THAN THIS LIBRARY\"");
    }

    @ParameterizedTest
    @MethodSource("openValues")
    void haveConstantsForTheKnownValues(Class<?> type) {
        assertThat(constants(type)).isNotEmpty();
    }

    @Test
    void everyOpenValueInARecordCanBeReadAndWritten() {
        Set<Class<?>> records = new HashSet<>(Shape.answers());
        records.addAll(Shape.requests());
        assertThat(records.stream()
                        .flatMap(type -> Shape.written(type).values().stream())
                        .map(Shape::innermost)
                        .filter(Shape::open)
                        .distinct())
                .hasSizeGreaterThan(20)
                .isSubsetOf(openValuesOfJson());
    }

    @Test
    @NeedsDocument
    void everyEnumerationOfASchemaIsAnOpenTypeWithAConstantForEachValue(ApiDocument document) {
        Map<String, Set<String>> unknown = new TreeMap<>();
        int[] enumerations = {0};
        document.schemas().forEach((schema, definition) -> {
            JsonObject properties = definition.getJsonObject("properties");
            (properties == null ? Map.<String, JsonValue>of() : properties).forEach((name, declared) -> {
                Set<String> values = ApiDocument.values(declared.asJsonObject());
                if (!values.isEmpty()) {
                    enumerations[0]++;
                    values.removeAll(constants(type(schema, name)));
                    if (!values.isEmpty()) {
                        unknown.put(schema + "." + name, values);
                    }
                }
            });
        });
        assertThat(unknown).isEmpty();
        assertThat(enumerations[0]).isEqualTo(49);
    }

    @Test
    @NeedsDocument
    void everyEnumeratedParameterHasAnOpenTypeWithAConstantForEachValue(ApiDocument document) {
        Map<String, Set<String>> unknown = new TreeMap<>();
        document.operations()
                .forEach(operation -> operation.enumeratedParameters().forEach((name, values) -> {
                    String parameter = operation + " " + name;
                    Set<String> left = new TreeSet<>(values);
                    left.removeAll(
                            constants(SchemaTypes.type(PARAMETERS.getOrDefault(parameter, "no type of " + parameter))));
                    unknown.put(parameter, left);
                }));
        assertThat(unknown).containsOnlyKeys(PARAMETERS.keySet()).allSatisfy((name, left) -> assertThat(left)
                .isEmpty());
    }

    private static Class<?> type(String schema, String property) {
        for (Class<?> type : SchemaTypes.all().get(schema)) {
            Type member = Shape.written(type).get(property);
            if (member != null && Shape.open(Shape.innermost(member))) {
                return (Class<?>) Shape.innermost(member);
            }
        }
        throw new AssertionError(schema + "." + property + " is no open value");
    }

    private static Set<String> constants(Class<?> type) {
        Set<String> constants = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                try {
                    constants.add(((OpenValue) field.get(null)).value());
                } catch (IllegalAccessException closed) {
                    throw new AssertionError(field + " is not public", closed);
                }
            }
        }
        return constants;
    }
}
