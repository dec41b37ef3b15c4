package io.github.blueconic4j.api.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PropertyHolderTest {

    private final PropertyHolder holder = () -> List.of(
            new PropertyValues("name", List.of("Ann", "Anna")),
            new PropertyValues("lastvisit", List.of("1700000000123")),
            new PropertyValues("orders", List.of("12.50")),
            new PropertyValues("member", List.of("true")),
            new PropertyValues("blank", List.of(" ")),
            new PropertyValues("none", null));

    @Test
    void readsValuesByTheirType() {
        assertThat(holder.text("name")).contains("Ann");
        assertThat(holder.texts("name")).containsExactly("Ann", "Anna");
        assertThat(holder.instant("lastvisit")).contains(Instant.parse("2023-11-14T22:13:20.123Z"));
        assertThat(holder.number("orders")).contains(new BigDecimal("12.50"));
        assertThat(holder.bool("member")).contains(true);
    }

    @Test
    void findsNothingWhereThereIsNoValue() {
        assertThat(holder.texts("none")).isEmpty();
        assertThat(holder.text("unknown")).isEmpty();
        assertThat(holder.number("blank")).isEmpty();
        assertThat(holder.instant("none")).isEmpty();
        assertThat(holder.propertyIds()).contains("none").doesNotContain("unknown");
    }

    @Test
    void namesThePropertyButNotTheValueWhereItDoesNotFit() {
        assertThatThrownBy(() -> holder.instant("name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("property name")
                .hasMessageNotContaining("Ann")
                .hasNoCause();
        assertThatThrownBy(() -> holder.number("name"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Ann");
        assertThatThrownBy(() -> holder.bool("orders"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orders")
                .hasMessageNotContaining("12.50");
    }
}
