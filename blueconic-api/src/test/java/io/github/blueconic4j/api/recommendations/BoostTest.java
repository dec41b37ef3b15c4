package io.github.blueconic4j.api.recommendations;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BoostTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 9.5, 10})
    void takesOneToTenInHalves(double value) {
        assertThat(Boost.of(BoostAlgorithm.RECENCY, value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 0, 0.5, 1.25, 10.5, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnyOtherValue(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Boost.of(BoostAlgorithm.RECENCY, value))
                .withMessageStartingWith("value");
    }

    @Test
    void refusesNoAlgorithm() {
        assertThatIllegalArgumentException().isThrownBy(() -> Boost.of(null, 1)).withMessageStartingWith("algorithm");
    }

    @Test
    void writesItsValueAsANumberAndTheRampUpOnlyWhereSet() {
        assertThat(BlueConicJson.write(Boost.of(new BoostAlgorithm("MOON_PHASE"), 2.5, RampUp.SLOW)))
                .isEqualTo("{\"algorithm\":\"MOON_PHASE\",\"rampUp\":\"SLOW\",\"value\":2.5}");
        assertThat(BlueConicJson.write(Boost.of(BoostAlgorithm.INTEREST, 1.5)))
                .isEqualTo("{\"algorithm\":\"INTEREST\",\"value\":1.5}");
    }
}
