package io.github.blueconic4j.api.error;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.GroupChangeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Applications hand exceptions to other JVMs: remote EJBs, job repositories, session replication. */
class ExceptionSerialisationTest {

    private static final Call CALL = new Call("PUT", "/groups");
    private static final ErrorAnswer ANSWER =
            new ErrorAnswer(400, "E1", "words", List.of(new FieldError("name", "bad")), Duration.ofSeconds(3));

    static Stream<BlueConicException> exceptions() {
        return Stream.of(
                new BlueConicHttpException(CALL, ANSWER),
                new BlueConicHttpException(CALL, ANSWER, List.of("email")),
                new InvalidRequestException(CALL, ANSWER),
                new PermissionDeniedException(CALL, ANSWER, "write:groups"),
                new ResourceNotFoundException(CALL, ANSWER),
                new TooManyEntriesException(
                        CALL, ANSWER, List.of(new GroupChangeResult("g", "t", "i", ChangeState.CREATED, null))),
                new TooManyRequestsException(CALL, ANSWER),
                new TooManyRequestsException(CALL, "1000 calls wait already"),
                new TemporarilyUnavailableException(CALL, ANSWER),
                new ConnectionFailedException(CALL, new IOException("reset"), Outcome.UNKNOWN),
                new UnreadableResponseException(CALL, 200, "text/html", "a page for people"),
                new ClientRejectedException(CALL, "invalid_client", "blueconic.client-id"),
                new ConfigurationException(List.of("blueconic.url is missing")));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void survives(BlueConicException thrown) {
        BlueConicException copy = copy(thrown);
        assertThat(copy).hasSameClassAs(thrown).hasMessage(thrown.getMessage());
        assertThat(copy.method()).isEqualTo(thrown.method());
        assertThat(copy.pathTemplate()).isEqualTo(thrown.pathTemplate());
        assertThat(copy.outcome()).isEqualTo(thrown.outcome());
        assertThat(copy.retryable()).isEqualTo(thrown.retryable());
        if (thrown instanceof BlueConicHttpException http) {
            BlueConicHttpException httpCopy = (BlueConicHttpException) copy;
            assertThat(httpCopy.status()).isEqualTo(http.status());
            assertThat(httpCopy.code()).isEqualTo(http.code());
            assertThat(httpCopy.blueConicMessage()).isEqualTo(http.blueConicMessage());
            assertThat(httpCopy.propertyIds()).isEqualTo(http.propertyIds());
        }
    }

    @Test
    void whatAnExceptionCarriesSurvivesToo() {
        assertThat(copy(new InvalidRequestException(CALL, ANSWER)).errors()).containsExactlyElementsOf(ANSWER.errors());
        assertThat(copy(new ConfigurationException(List.of("a key"))).problems())
                .containsExactly("a key");
        assertThat(copy(new TooManyRequestsException(CALL, ANSWER)).retryAfter())
                .contains(Duration.ofSeconds(3));
        assertThat(copy(new PermissionDeniedException(CALL, ANSWER, "read:x")).scope())
                .contains("read:x");
    }

    @Test
    void theResultsOfEntriesAreEmptyInACopyAndNeverNull() {
        GroupChangeResult result = new GroupChangeResult("g", "t", "i", ChangeState.CREATED, null);
        assertThat(copy(new TooManyEntriesException(CALL, ANSWER, List.of(result)))
                        .results())
                .isEmpty();
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static <T extends BlueConicException> T copy(T thrown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
            out.flush();
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
