package io.github.blueconic4j.api.timelineeventtypes;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldTypeTest {
    @Test
    void tellsPlainValuesFromNestedProperties() {
        FieldType plain = read("{\"key\":\"total\",\"value\":\"DECIMAL\"}");
        FieldType nested = read("{\"key\":\"item\",\"value\":[{\"key\":\"amount\",\"value\":\"NUMBER\"},"
                + "{\"key\":\"box\",\"value\":[{\"key\":\"colour\",\"value\":\"TEXT\"}]}]}");

        assertThat(plain.valueType()).contains(FieldValueType.DECIMAL);
        assertThat(plain.fields()).isEmpty();
        assertThat(nested.valueType()).isEmpty();
        assertThat(nested.fields()).extracting(FieldType::key).containsExactly("amount", "box");
        assertThat(nested.fields().get(1).fields().get(0).valueType()).contains(FieldValueType.TEXT);
    }

    @Test
    void readsThePluralWithAndWithoutAValueInIt() {
        FieldType plain = read("{\"key\":\"total\",\"value\":\"DECIMAL\"}");
        FieldType nested = read("{\"value\":[{\"key\":\"amount\",\"value\":\"NUMBER\"}]}");

        assertThat(read("{\"key\":\"total\",\"values\":{\"value\":\"DECIMAL\"}}"))
                .isEqualTo(plain);
        assertThat(read("{\"key\":\"total\",\"values\":\"DECIMAL\"}")).isEqualTo(plain);
        assertThat(read("{\"values\":[{\"key\":\"amount\",\"values\":{\"value\":\"NUMBER\"}}]}")
                        .fields())
                .isEqualTo(nested.fields());
        assertThat(read("{\"values\":{\"key\":\"amount\",\"value\":\"NUMBER\"}}")
                        .fields())
                .isEqualTo(nested.fields());
    }

    @Test
    void hasNeitherTypeNorFieldsWhereTheValueIsMissing() {
        assertThat(read("{\"key\":\"total\"}").valueType()).isEmpty();
        assertThat(read("{\"key\":\"total\",\"value\":null}").fields()).isEmpty();
    }

    @Test
    void refusesToReadFieldsOutOfSomethingElse() {
        FieldType odd = read("{\"value\":[12]}");

        assertThatThrownBy(odd::fields)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FieldType");
    }

    private static FieldType read(String text) {
        return BlueConicJson.read(FieldType.class, text);
    }
}
