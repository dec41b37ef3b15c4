package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.PropertyText;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.recommendations.Recommendation;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.timelineeventrollups.TimelineEventRollup;
import io.github.blueconic4j.api.timelineeventrollups.TimelineEventRollupsApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Numbers that no computer should expand: carried as they are or refused, at once. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddNumbersTest {

    private AnswerServer server;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<String> numbers() {
        return Stream.of(
                "1e400",
                "-1e400",
                "1e-400",
                "99999999999999999999",
                "-99999999999999999999",
                "-1e1000000000",
                "1e-1000000000",
                "1e99999999999999999999",
                "-0",
                "9".repeat(1_000_000),
                "0." + "9".repeat(1_000_000),
                "1e" + "9".repeat(1_000_000));
    }

    /** What is carried is kept, for what it is worth; what is not is refused by name. */
    private <T> T readOrRefused(String body, Supplier<T> call) {
        server.answers(200, "application/json", body);
        Object[] read = new Object[1];
        Throwable thrown = catchThrowable(() -> read[0] = call.get());
        if (thrown != null) {
            assertThat(thrown).hasCauseInstanceOf(UnreadableResponseException.class);
            assertThat(thrown.getCause())
                    .hasMessageNotContaining("999")
                    .hasMessageNotContaining("1e")
                    .hasMessageContaining("not a readable");
        }
        @SuppressWarnings("unchecked")
        T value = (T) read[0];
        return value;
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void inPlaceOfACount(String number) {
        SegmentsApi segments = server.client(SegmentsApi.class);
        readOrRefused("{\"totalResults\":" + number + "}", () -> segments.list(null, null, null));
        readOrRefused("{\"segments\":[{\"profileCount\":" + number + "}]}", () -> segments.list(null, null, null));
        assertThat(readOrRefused("{\"segments\":[],\"new\":" + number + "}", () -> segments.list(null, null, null)))
                .as("an unknown member")
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void inPlaceOfADecimal(String number) {
        TimelineEventRollupsApi rollups = server.client(TimelineEventRollupsApi.class);
        TimelineEventRollup rollup =
                readOrRefused("{\"query\":{\"conditions\":[{\"fromValue\":" + number + "}]}}", () -> rollups.get("r"));
        if (number.length() < 100) {
            boolean expandable = !number.endsWith("1000000000") && !number.startsWith("1e9");
            assertThat(rollup != null).as("read").isEqualTo(expandable);
        }
        if (rollup != null) {
            assertThat(rollup.query().conditions().get(0).fromValue()).isEqualByComparingTo(number);
        }
    }

    @Test
    void inPlaceOfAScore() {
        assertThat(BlueConicJson.read(Recommendation.class, "{\"score\":0.1}").score())
                .isEqualTo(0.1);
        assertThat(BlueConicJson.read(Recommendation.class, "{\"score\":1e-400}")
                        .score())
                .isZero();
        assertThatThrownBy(() -> BlueConicJson.read(Recommendation.class, "{\"score\":1e400}"))
                .hasMessage("not a readable Recommendation at score");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void inPlaceOfTheValueOfAProperty(String number) {
        ProfilesApi profiles = server.client(ProfilesApi.class);
        for (String json : new String[] {number, "\"" + number + "\""}) {
            Profile profile = readOrRefused(
                    "{\"properties\":[{\"id\":\"p\",\"values\":[" + json + "]}],\"events\":[{\"data\":[{\"id\":\"p\","
                            + "\"values\":[" + json + "]}]}]}",
                    () -> profiles.get("p", null));
            if (profile != null) {
                assertThat(profile.text("p"))
                        .hasValueSatisfying(text -> assertThat(text).isEqualToIgnoringCase(number));
                usable(() -> profile.number("p"));
                usable(() -> profile.instant("p"));
                usable(() -> profile.events().get(0).text("p"));
                usable(() -> profile.events().get(0).number("p"));
                usable(() -> PropertyText.write("p", profile.number("p").orElseThrow()));
            }
        }
    }

    /** Gives a value, or says that the value is none. */
    private static void usable(Supplier<Object> accessor) {
        Throwable thrown = catchThrowable(() -> assertThat(accessor.get()).isNotNull());
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("property p");
        }
    }

    @Test
    void aCountThatIsNoWholeNumberOfSixtyFourBitsIsRefused() {
        SegmentsApi segments = server.client(SegmentsApi.class);
        for (String number : new String[] {"1e400", "99999999999999999999", "-1e1000000000", "1.5"}) {
            server.answers(200, "application/json", "{\"totalResults\":" + number + "}");
            assertThatThrownBy(() -> segments.list(null, null, null))
                    .hasCauseInstanceOf(UnreadableResponseException.class)
                    .cause()
                    .hasMessageEndingWith("not a readable SegmentPage at totalResults");
        }
        for (String number : new String[] {"5000000000", "5e9", "5000000000.0", "\"5000000000\""}) {
            server.answers(200, "application/json", "{\"totalResults\":" + number + "}");
            assertThat(segments.list(null, null, null).totalResults()).isEqualTo(5_000_000_000L);
        }
    }
}
