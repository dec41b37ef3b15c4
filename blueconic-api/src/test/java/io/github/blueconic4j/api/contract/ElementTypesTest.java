package io.github.blueconic4j.api.contract;

import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * JSON-B can fill a {@code List<T>} with something else than T without a word, as it does where javac 25 has compiled
 * a compact canonical constructor; the caller sees it as a ClassCastException much later.
 */
@Tag("contract")
class ElementTypesTest {

    private static final List<Class<?>> PRIMITIVE =
            List.of(int.class, long.class, double.class, float.class, boolean.class, short.class, Integer.class);

    static Stream<Class<?>> answers() {
        return Shape.answers().stream();
    }

    static Object read(Type type, JsonValue json) {
        return BlueConicJson.read(type, new StringReader(json.toString()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyComponentHoldsItsDeclaredTypeAndIsWrittenAsItWasRead(Class<?> type) {
        JsonValue sample = SampleJson.of(type);
        Object value = read(type, sample);
        check(type.getSimpleName(), value, type);
        assertThat(JsonDifferences.between(sample, ApiDocument.parse(BlueConicJson.write(value))))
                .as("what %s writes against what it read", type.getSimpleName())
                .isEmpty();
    }

    private static void check(String path, Object value, Type declared) {
        Class<?> raw = Shape.raw(declared);
        assertThat(value).as(path).isInstanceOf(raw);
        if (value instanceof JsonArray || value instanceof JsonObject) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(entry -> check(path + "[]", entry, Shape.entries(declared)));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(entry -> check(path + "{}", entry, Shape.entries(declared)));
        } else if (raw.isRecord() && !Shape.open(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                check(path + "." + component.getName(), Shape.component(value, component), component.getGenericType());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void listsAndMapsThatAreAbsentAreEmptyAndAllElseIsNull(Class<?> type) {
        Object value = BlueConicJson.read(type, "{}");
        for (RecordComponent component : type.getRecordComponents()) {
            Object held = Shape.component(value, component);
            if (Collection.class.isAssignableFrom(component.getType()) && component.getType() != JsonArray.class) {
                assertThat((Collection<?>) held)
                        .as(component.getName())
                        .isNotNull()
                        .isEmpty();
            } else if (Map.class.isAssignableFrom(component.getType()) && component.getType() != JsonObject.class) {
                assertThat((Map<?, ?>) held).as(component.getName()).isNotNull().isEmpty();
            } else {
                assertThat(held).as(component.getName()).isNull();
            }
        }
    }

    @Test
    void componentsOfAnswersAreBoxedAndWholeNumbersAreLong() {
        assertThat(Shape.answers())
                .allSatisfy(type -> assertThat(Shape.written(type).values())
                        .as(type.getSimpleName())
                        .doesNotContainAnyElementsOf(PRIMITIVE));
    }

    @Test
    void noTypeThatIsReadIsARequest() {
        List<Type> bodies = ApiMethod.all().stream()
                .flatMap(method -> method.body().stream())
                .map(Shape::innermost)
                .toList();
        List<Type> answers = ApiMethod.all().stream()
                .map(ApiMethod::answer)
                .map(Shape::innermost)
                .toList();
        assertThat(bodies).doesNotContainAnyElementsOf(answers);
    }
}
