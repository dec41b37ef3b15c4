package io.github.blueconic4j.api.stores;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StoreItemFilterTest {

    @Test
    void writesPropertyOperatorAndValue() {
        assertThat(List.of(
                        FilterOperator.EQUAL,
                        FilterOperator.DOUBLE_EQUAL,
                        FilterOperator.LESS,
                        FilterOperator.LESS_OR_EQUAL,
                        FilterOperator.GREATER,
                        FilterOperator.GREATER_OR_EQUAL))
                .extracting(operator ->
                        StoreItemFilter.of("brand", operator, "Acme").parameterText())
                .containsExactly("brand=Acme", "brand==Acme", "brand<Acme", "brand<=Acme", "brand>Acme", "brand>=Acme");
    }

    @Test
    void writesTypedValuesAsBlueConicReadsThem() {
        Instant noon = Instant.parse("2031-05-04T12:00:00Z");
        assertThat(StoreItemFilter.of("publicationDate", FilterOperator.LESS, noon))
                .hasToString("publicationDate<2031-05-04T12:00Z");
        assertThat(StoreItemFilter.of("price", FilterOperator.GREATER, new BigDecimal("1E+3")))
                .hasToString("price>1000");
        assertThat(StoreItemFilter.of("price", FilterOperator.LESS, 12.5)).hasToString("price<12.5");
        assertThat(StoreItemFilter.of("inStock", FilterOperator.EQUAL, true)).hasToString("inStock=true");
    }

    @Test
    void carriesAnOperatorThatIsNotKnownYet() {
        assertThat(StoreItemFilter.of("brand", new FilterOperator("!="), "Acme"))
                .hasToString("brand!=Acme");
    }

    @Test
    void refusesSecondsBecauseFiltersHaveNone() {
        Instant seconds = Instant.parse("2031-05-04T12:00:01Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemFilter.of("publicationDate", FilterOperator.LESS, seconds))
                .withMessageContaining("value");
    }

    @Test
    void refusesWhatBlueConicWouldReadAsAnotherOperator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemFilter.of("a<b", FilterOperator.EQUAL, "c"))
                .withMessageStartingWith("property");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemFilter.of("price", FilterOperator.LESS, "=5"))
                .withMessageStartingWith("value");
    }

    @Test
    void refusesWhatIsMissingByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemFilter.of(" ", FilterOperator.EQUAL, "c"))
                .withMessageStartingWith("property");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemFilter.of("brand", null, "c"))
                .withMessageStartingWith("operator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemFilter.of("brand", FilterOperator.EQUAL, (String) null))
                .withMessageStartingWith("value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemFilter.of("price", FilterOperator.EQUAL, Double.NaN))
                .withMessageStartingWith("value");
    }
}
