package io.github.blueconic4j.cdi.retry;

import java.time.Duration;

import io.github.blueconic4j.cdi.testing.FakeTiming;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdaptiveLimitTest {

    private static final Duration SHORTEST_HOLD = Duration.ofMillis(50);

    private final FakeTiming timing = new FakeTiming();
    private AdaptiveLimit limit = new AdaptiveLimit(64, timing);

    private void succeed(int calls) {
        for (int i = 0; i < calls; i++) {
            limit.succeeded(limit.started(limit.now()));
        }
    }

    private void refuse() {
        limit.refused(limit.started(limit.now()), limit.now());
    }

    private void growTo(int number) {
        for (int from = limit.now(); from < number; from++) {
            timing.advance(SHORTEST_HOLD);
            succeed(4);
        }
        assertThat(limit.now()).isEqualTo(number);
    }

    /** How long it takes until the next step, of which all else is fulfilled. */
    private Duration untilItGrows() {
        int before = limit.now();
        Duration waited = Duration.ZERO;
        succeed(100);
        while (limit.now() == before && waited.toSeconds() < 60) {
            timing.advance(Duration.ofMillis(1));
            waited = waited.plusMillis(1);
            succeed(1);
        }
        return waited;
    }

    @Test
    void startsAtFourOrTheMostThatIsAllowed() {
        assertThat(limit.now()).isEqualTo(4);
        assertThat(new AdaptiveLimit(2, timing).now()).isEqualTo(2);
    }

    @Test
    void growsByOneAtATimeUpToTheMostThatIsAllowed() {
        limit = new AdaptiveLimit(6, timing);
        succeed(4);
        assertThat(limit.now()).isEqualTo(5);
        succeed(100);
        assertThat(limit.now()).as("before it was held for a while").isEqualTo(5);
        timing.advance(SHORTEST_HOLD);
        succeed(1);
        assertThat(limit.now()).isEqualTo(6);
        timing.advance(Duration.ofMinutes(1));
        succeed(1000);
        assertThat(limit.now()).isEqualTo(6);
    }

    @Test
    void growsOnlyAfterFourCallsThatUsedAllOfIt() {
        for (int i = 0; i < 1000; i++) {
            limit.succeeded(limit.started(3));
        }
        succeed(3);
        assertThat(limit.now()).isEqualTo(4);
        succeed(1);
        assertThat(limit.now()).isEqualTo(5);
    }

    @Test
    void fallsByATwentiethAndAtLeastOne() {
        refuse();
        assertThat(limit.now()).isEqualTo(3);
        limit = new AdaptiveLimit(64, timing);
        growTo(64);
        refuse();
        assertThat(limit.now()).isEqualTo(60);
    }

    @Test
    void fallsByHalfFromTheThirdRefusalInARowButNotAmongTheFew() {
        growTo(33);
        int[] expected = {31, 29, 14, 7, 3, 2, 1, 1, 1};
        for (int next : expected) {
            refuse();
            assertThat(limit.now()).isEqualTo(next);
        }
    }

    @Test
    void doesNotFallByHalfWhenACallSucceededInBetween() {
        growTo(33);
        for (int next : new int[] {31, 29, 27, 25}) {
            refuse();
            assertThat(limit.now()).isEqualTo(next);
            succeed(1);
        }
    }

    @Test
    void fallsFromWhatWasReallyUsed() {
        growTo(64);
        limit.refused(limit.started(10), 10);
        assertThat(limit.now()).isEqualTo(9);
        limit.refused(limit.started(2), 9);
        assertThat(limit.now())
                .as("more began after it, one of which took its place")
                .isEqualTo(8);
    }

    @Test
    void learnsNothingOfItselfFromCallsThatBeganBeforeItFell() {
        growTo(20);
        AdaptiveLimit.Start before = limit.started(20);
        refuse();
        assertThat(limit.now()).isEqualTo(19);
        limit.refused(before, 20);
        assertThat(limit.now()).isEqualTo(19);
        timing.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 1000; i++) {
            limit.succeeded(before);
        }
        assertThat(limit.now()).isEqualTo(19);
    }

    @Test
    void waitsTwoSecondsAfterARefusalAndEverLessAfterStepsThatGoWell() {
        refuse();
        assertThat(untilItGrows()).isEqualTo(Duration.ofSeconds(2));
        assertThat(untilItGrows()).isEqualTo(Duration.ofMillis(500));
        assertThat(untilItGrows()).isEqualTo(Duration.ofMillis(125));
        assertThat(untilItGrows()).isEqualTo(SHORTEST_HOLD);
        assertThat(untilItGrows()).isEqualTo(SHORTEST_HOLD);
        refuse();
        assertThat(untilItGrows()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void risksOneCallInAHundredAtMost() {
        refuse();
        timing.advance(Duration.ofMinutes(1));
        succeed(99);
        assertThat(limit.now()).isEqualTo(3);
        succeed(1);
        assertThat(limit.now()).isEqualTo(4);
    }
}
