package io.github.blueconic4j.api.recommendations;

import java.time.Instant;

import io.github.blueconic4j.api.stores.FilterOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecommendationFilterTest {

    @Test
    void writesValuesOfAProperty() {
        assertThat(RecommendationFilter.anyOf("brand", "Acme")).hasToString("brand:Acme");
        assertThat(RecommendationFilter.anyOf("brand", "Acme", "a:b")).hasToString("brand:Acme,a:b");
        assertThat(RecommendationFilter.notAllOf("brand", "Acme")).hasToString("!brand:Acme");
        assertThat(RecommendationFilter.notAllOf("brand", "Acme", "Bolt")).hasToString("!brand:Acme,Bolt");
        assertThat(RecommendationFilter.hasProperty("image")).hasToString("hasproperty:image");
    }

    @Test
    void writesComparisons() {
        assertThat(RecommendationFilter.compare("price", FilterOperator.LESS_OR_EQUAL, 20))
                .hasToString("price<=20");
        assertThat(RecommendationFilter.compare(
                        "publicationDate", FilterOperator.GREATER, Instant.parse("2031-05-04T12:30:00Z")))
                .hasToString("publicationDate>2031-05-04T12:30Z");
        assertThat(RecommendationFilter.compare("publicationDate", FilterOperator.LESS, "2031-05-04T12:30+02:00"))
                .hasToString("publicationDate<2031-05-04T12:30+02:00");
    }

    @Test
    void refusesEqualityAsAComparison() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationFilter.compare("brand", FilterOperator.EQUAL, "Acme"))
                .withMessageStartingWith("operator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationFilter.compare("brand", FilterOperator.DOUBLE_EQUAL, 2))
                .withMessageStartingWith("operator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!brand", "a:b", "a<b", "a=b"})
    void refusesAPropertyThatReadsAsSomethingElse(String property) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationFilter.anyOf(property, "Acme"))
                .withMessageStartingWith("property");
    }

    @Test
    void refusesValuesThatReadAsSeveralOrNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationFilter.anyOf("brand", "Acme,Bolt"))
                .withMessageStartingWith("values[]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationFilter.notAllOf("brand"))
                .withMessageStartingWith("values");
    }
}
