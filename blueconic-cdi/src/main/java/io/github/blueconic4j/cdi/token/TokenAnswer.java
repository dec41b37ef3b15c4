package io.github.blueconic4j.cdi.token;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.JsonLibraries;

/**
 * A token that was obtained: a successful answer of the token endpoint, RFC 6749 section 5.1, or what a peer made of one.
 *
 * @param refreshToken null where the answer has none
 * @param life how long the token lives: a minute where the answer does not say or says nonsense, a day at most
 * @param age how much of that life is over; zero for a new answer
 */
public record TokenAnswer(AccessToken token, RefreshToken refreshToken, Duration life, Duration age) {

    private static final Duration UNKNOWN_LIFE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);
    private static final String SENDABLE = "[\\x21-\\x7e]+";

    /**
     * @throws IllegalArgumentException if the body is no JSON object with an {@code access_token}; nothing of the body
     *     is in the message
     */
    public static TokenAnswer read(byte[] body) {
        try (JsonReader reader = JsonLibraries.provider().createReader(new ByteArrayInputStream(body))) {
            if (reader.readValue() instanceof JsonObject answer
                    && answer.get("access_token") instanceof JsonString token
                    && token.getString().matches(SENDABLE)) {
                return new TokenAnswer(
                        new AccessToken(
                                token.getString(),
                                answer.get("scope") instanceof JsonString scope
                                                && !scope.getString().isBlank()
                                        ? scope.getString()
                                        : null),
                        answer.get("refresh_token") instanceof JsonString refresh
                                        && !refresh.getString().isEmpty()
                                ? new RefreshToken(refresh.getString())
                                : null,
                        life(answer.get("expires_in")),
                        Duration.ZERO);
            }
        } catch (RuntimeException noJson) {
            // not only JsonException: parsers have limits, on depth for one, and throw whatever they like there
            throw new IllegalArgumentException("no JSON");
        }
        throw new IllegalArgumentException("no access_token that a header could hold");
    }

    /** How long before the end of such a life a token is not handed out any more. */
    public static Duration margin(Duration life) {
        Duration tenth = life.dividedBy(10);
        return tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
    }

    private static Duration life(JsonValue expiresIn) {
        BigDecimal seconds = null;
        if (expiresIn instanceof JsonNumber number) {
            seconds = number.bigDecimalValue();
        } else if (expiresIn instanceof JsonString text
                && text.getString().strip().matches("\\d{1,100}")) {
            seconds = new BigDecimal(text.getString().strip());
        }
        if (seconds == null || seconds.compareTo(BigDecimal.ONE) < 0) {
            return UNKNOWN_LIFE;
        }
        return seconds.compareTo(BigDecimal.valueOf(LONGEST_LIFE.toSeconds())) > 0
                ? LONGEST_LIFE
                : Duration.ofSeconds(seconds.longValue());
    }
}
