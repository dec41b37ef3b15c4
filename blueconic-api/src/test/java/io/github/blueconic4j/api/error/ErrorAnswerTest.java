package io.github.blueconic4j.api.error;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorAnswerTest {

    private static ErrorAnswer read(String body) {
        return ErrorAnswer.read(400, null, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsCodeMessageAndFieldErrors() {
        ErrorAnswer answer = read(
                "{\"code\":\"E17\",\"message\":\"no\",\"errors\":[{\"field\":\"name\",\"message\":\"missing\"},{}]}");
        assertThat(answer.code()).isEqualTo("E17");
        assertThat(answer.message()).isEqualTo("no");
        assertThat(answer.errors()).containsExactly(new FieldError("name", "missing"), new FieldError(null, null));
    }

    @Test
    void readsAMessageAlone() {
        ErrorAnswer answer = read("{\"message\":\"no\"}");
        assertThat(answer.code()).isNull();
        assertThat(answer.message()).isEqualTo("no");
        assertThat(answer.errors()).isEmpty();
    }

    @Test
    void readsAnErrorThatIsAnObject() {
        ErrorAnswer answer = read("{\"error\":{\"status\":400,\"message\":\"no\"}}");
        assertThat(answer.code()).as("the status is no code").isNull();
        assertThat(answer.message()).isEqualTo("no");
    }

    @Test
    void readsTheErrorsOfOAuth() {
        ErrorAnswer answer = read("{\"error\":\"unsupported_grant_type\",\"error_description\":\"no\"}");
        assertThat(answer.code()).isEqualTo("unsupported_grant_type");
        assertThat(answer.message()).isEqualTo("no");
        assertThat(answer.summary()).isEqualTo("400 unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no", "<html><body>no</body></html>", "[]", "[{\"message\":\"no\"}]", "7", "{", "{\"code\":"
            })
    void whatIsNoJsonObjectTellsNothingButTheStatus(String body) {
        assertThat(read(body)).isEqualTo(new ErrorAnswer(400, null, null, read("").errors(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":{},\"message\":[],\"errors\":{}}",
                "{\"code\":null,\"message\":7,\"errors\":[1,null,\"x\",[]]}",
                "{\"code\":\"has blanks and <tags>\",\"errors\":\"x\"}",
                "{\"code\":\"\",\"error\":null}",
                "{\"error\":[]}",
                "{\"error\":{\"status\":{},\"message\":{}}}",
                "{\"code\":400}",
            })
    void hostileMembersAreLeftOut(String body) {
        ErrorAnswer answer = read(body);
        assertThat(answer.code()).isNull();
        assertThat(answer.message()).isNull();
        assertThat(answer.errors()).isEmpty();
    }

    @Test
    void aCodeThatIsTooLongIsNone() {
        assertThat(read("{\"code\":\"" + "E".repeat(65) + "\"}").code()).isNull();
        assertThat(read("{\"code\":1e3000}").code()).isNull();
        assertThat(read("{\"code\":1709}").code()).isEqualTo("1709");
    }

    @Test
    void survivesNestingOfAnyDepth() {
        for (String open : new String[] {"[", "{\"a\":", "{\"error\":"}) {
            String body = "{\"error\":" + open.repeat(ErrorAnswer.MAX_BYTES / open.length());
            assertThat(read(body).code()).isNull();
        }
        String closed = "{\"error\":" + "[".repeat(4000) + "]".repeat(4000) + "}";
        assertThat(read(closed).code()).isNull();
    }

    @Test
    void survivesBytesThatAreNoText() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] body = new byte[random.nextInt(200)];
            random.nextBytes(body);
            if (body.length > 0 && i % 2 == 0) {
                body[0] = '{';
            }
            assertThat(ErrorAnswer.read(502, null, body).code()).isNull();
        }
    }

    @Test
    void survivesEveryPrefixOfABody() {
        byte[] body =
                "{\"code\":\"E1\",\"message\":\"é😀\",\"errors\":[{\"field\":\"a\"}]}".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < body.length; length++) {
            assertThat(ErrorAnswer.read(400, null, Arrays.copyOf(body, length)).code())
                    .isNull();
        }
        assertThat(ErrorAnswer.read(400, null, body).code()).isEqualTo("E1");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "120, 120", "' 7 ', 7", "999999999, 999999999"})
    void readsRetryAfterInSeconds(String header, long seconds) {
        assertThat(ErrorAnswer.read(429, header, new byte[0]).retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void readsRetryAfterAsADate() {
        String inAMinute = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(60));
        assertThat(ErrorAnswer.read(503, inAMinute, new byte[0]).retryAfter())
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
    }

    /** The one that is sent today, and the two that RFC 9110 wants read nevertheless. */
    @ParameterizedTest
    @ValueSource(
            strings = {"EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM ppd HH:mm:ss yyyy"
            })
    void readsEveryFormOfADate(String form) {
        for (int days = 1; days <= 31; days++) {
            String then = DateTimeFormatter.ofPattern(form, Locale.ENGLISH)
                    .format(ZonedDateTime.now(ZoneOffset.UTC).plusDays(days));
            assertThat(ErrorAnswer.read(503, then, new byte[0]).retryAfter())
                    .as(then)
                    .isBetween(
                            Duration.ofDays(days).minusSeconds(20),
                            Duration.ofDays(days).plusSeconds(1));
        }
    }

    @Test
    void readsADateThatIsFarAway() {
        assertThat(ErrorAnswer.read(503, "Fri, 31 Dec 9999 23:59:59 GMT", new byte[0])
                        .retryAfter())
                .isGreaterThan(Duration.ofDays(365 * 7000));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "-1",
                "soon",
                "1e9",
                "99999999999999999999",
                "Fri, 01 Jan 2010 00:00:00 GMT",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Thu Jan  1 00:00:00 1970",
                "Thu, 32 Jan 2099 00:00:00 GMT"
            })
    void aRetryAfterThatSaysNothingIsNone(String header) {
        assertThat(ErrorAnswer.read(429, header, new byte[0]).retryAfter()).isNull();
    }

    @Test
    void itsTextHoldsNoWordsOfTheAnswer() {
        ErrorAnswer answer = read("{\"code\":\"E1\",\"message\":\"jane@example.com\","
                + "\"errors\":[{\"field\":\"f\",\"message\":\"jane@example.com\"}]}");
        assertThat(answer.toString()).isEqualTo("ErrorAnswer[400 E1]");
        assertThat(answer.errors().toString()).contains("f").doesNotContain("jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e1000000000", "1e99999999999999999999", "99999999999999999999"})
    void numbersOutOfRangeDoNoHarm(String number) {
        for (String code : new String[] {number, number + "9".repeat(5000)}) {
            assertThat(read("{\"code\":" + code + ",\"new\":" + code + "}").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void whatIsNestedTooDeepTellsNothing() {
        for (String open : new String[] {"[", "{\"error\":"}) {
            ErrorAnswer answer = read("{\"message\":\"no\",\"error\":" + open.repeat(800));
            assertThat(answer.message()).isNull();
        }
    }
}
