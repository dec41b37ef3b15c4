package io.github.blueconic4j.cdi.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenAnswerTest {

    private static TokenAnswer read(String body) {
        return TokenAnswer.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTokenAndLifeAndSkipsTheRest() {
        TokenAnswer answer = read("{\"scope\":\"a b\",\"token_type\":\"bearer\",\"more\":{\"access_token\":\"no\"},"
                + "\"expires_in\":3600,\"access_token\":\"abc.DEF-_~+/=\"}");

        assertThat(answer.token().value()).isEqualTo("abc.DEF-_~+/=");
        assertThat(answer.token().authorization()).isEqualTo("Bearer abc.DEF-_~+/=");
        assertThat(answer.life()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30|30",
                "30.9|30",
                "3.6e3|3600",
                "'\"3600\"'|3600",
                "'\" 3600 \"'|3600",
                "86400|86400",
                "86401|86400",
                "99999999999999999999999|86400",
                "1e400|86400",
                "'\"999999999999999999\"'|86400",
                "'\"999999999999999999999999999999\"'|86400",
                "0|60",
                "0.4|60",
                "-1|60",
                "1e-400|60",
                "'\"-5\"'|60",
                "'\"soon\"'|60",
                "'\"\"'|60",
                "null|60",
                "true|60",
                "[]|60",
                "{}|60"
            })
    void readsALifeOfAnyForm(String expiresIn, long seconds) {
        assertThat(read("{\"access_token\":\"t\",\"expires_in\":" + expiresIn + "}")
                        .life())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void givesATokenWithoutALifeAMinute() {
        assertThat(read("{\"access_token\":\"t\"}").life()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refusesAnAnswerCutAtAnyByte() {
        byte[] whole = "{\"access_token\":\"canary-token\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> TokenAnswer.read(cut))
                    .as("cut after %s bytes", length)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContainingAny("canary", "Bearer")
                    .hasNoCause();
        }
        assertThat(TokenAnswer.read(whole).token().value()).isEqualTo("canary-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"canary\"",
                "12",
                "null",
                "{}",
                "{\"access_token\":null}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\"  \"}",
                "{\"access_token\":7}",
                "{\"access_token\":[\"canary\"]}",
                "{\"access_token\":\"canary\\r\\nX-Forged: 1\"}",
                "{\"access_token\":\"canary \\u2603\"}",
                "<html>canary</html>",
                "access_token=canary&expires_in=3600"
            })
    void refusesWhatHoldsNoTokenThatCouldBeSent(String body) {
        assertThatThrownBy(() -> read(body))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void refusesWhatTheParserHasALimitFor() {
        assertThatThrownBy(() -> read("{\"access_token\":\"t\",\"expires_in\":" + "9".repeat(5000) + "}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(30_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
