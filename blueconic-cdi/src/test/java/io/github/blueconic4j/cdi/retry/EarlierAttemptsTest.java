package io.github.blueconic4j.cdi.retry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.cdi.testing.FakeSleeper;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.cdi.retry.Failures.CALL;
import static io.github.blueconic4j.cdi.retry.Failures.TOKEN;
import static io.github.blueconic4j.cdi.retry.Failures.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What the caller is told when the last attempt of several failed in another way than those before. */
class EarlierAttemptsTest {

    private static final Call PUT = new Call("PUT", "/urlmappings/{id}");

    private final FakeTiming timing = new FakeTiming();

    private Throwable failure(Call call, Exception... failing) {
        Deque<Exception> failures = new ArrayDeque<>(List.of(failing));
        Retrier retrier = new Retrier(new Settings().read(), timing, new FakeSleeper(timing));
        return catchThrowable(() -> retrier.call(call, true, attempt -> {
            throw failures.remove();
        }));
    }

    private static Exception busy(Call call) {
        return new TemporarilyUnavailableException(call, ErrorAnswer.read(503, null, new byte[0]));
    }

    private static Exception missing(Call call) {
        return new ResourceNotFoundException(call, ErrorAnswer.read(404, null, new byte[0]));
    }

    @Test
    void aChangeThatMayHaveBeenMadeIsNotToldAsRefused() {
        for (Exception last : List.of(busy(PUT), missing(PUT))) {
            Exception lost = lost(PUT, Outcome.UNKNOWN);

            assertThat(failure(PUT, busy(PUT), lost, last)).isSameAs(lost).hasSuppressedException(last);
        }
    }

    @Test
    void ofAReadTheLastAttemptTells() {
        Exception last = missing(CALL);

        assertThat(failure(CALL, lost(CALL, Outcome.UNKNOWN), last)).isSameAs(last);
    }

    @Test
    void aLostTokenRequestLeavesNothingUnknownOfTheChange() {
        Exception last = missing(PUT);

        assertThat(failure(PUT, lost(TOKEN, Outcome.UNKNOWN), last)).isSameAs(last);
    }
}
