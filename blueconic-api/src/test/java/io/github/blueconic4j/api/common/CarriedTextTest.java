package io.github.blueconic4j.api.common;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CarriedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "50%25", "{a}", "\uD83D\uDE00", "_0000000000000000-61_"})
    void arrivesAsItWasAndHoldsNothingThatAClientChanges(String text) {
        String carried = CarriedText.carry(text);

        assertThat(carried).matches("[0-9a-f_-]+");
        assertThat(CarriedText.restore(carried)).isEqualTo(text);
        assertThat(CarriedText.restore(text)).isEqualTo(text);
        assertThat(CarriedText.restore("x" + carried + "," + carried)).isEqualTo("x" + text + "," + text);
    }

    @Test
    void textThatNoClientChangesStaysAsItIs() {
        assertThat(CarriedText.carryIfNeeded("a b&c=d+e")).isEqualTo("a b&c=d+e");
        assertThat(CarriedText.carryIfNeeded(null)).isNull();
        assertThat(CarriedText.restore(CarriedText.carryIfNeeded("{}%"))).isEqualTo("{}%");
    }
}
