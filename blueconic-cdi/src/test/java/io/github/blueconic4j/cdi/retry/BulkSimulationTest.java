package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.testing.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Many callers of bulk calls against a server that takes so many at a time, in virtual time. */
class BulkSimulationTest {

    private static final Call PROFILES = new Call("PUT", "/profiles");

    private final VirtualTime time = new VirtualTime();
    private int serverLimit;
    private Duration latency = Duration.ofMillis(50);
    private int served;
    private int running;
    private int refused;
    private int failed;

    private Retrier node() {
        return new Retrier(new Settings().read(), time, time);
    }

    private void callers(Retrier node, int count) {
        for (int i = 0; i < count; i++) {
            again(node);
        }
    }

    private void again(Retrier node) {
        node.stage(PROFILES, true, attempt -> answer()).whenComplete((value, failure) -> {
            if (failure != null) {
                failed++;
            }
            again(node);
        });
    }

    /** A tenth of the time, more or less, is spent on the way, and a refusal takes no longer than that. */
    private CompletionStage<String> answer() {
        return onTheWay().thenCompose(arrived -> {
            if (running >= serverLimit) {
                refused++;
                return onTheWay().thenCompose(over -> CompletableFuture.failedStage(busy()));
            }
            running++;
            return time.after(latency.multipliedBy(9).dividedBy(10)).thenCompose(over -> {
                running--;
                served++;
                return onTheWay().thenApply(back -> "answer");
            });
        });
    }

    private CompletionStage<Void> onTheWay() {
        return time.after(Duration.ofNanos((long) (latency.toNanos() * time.random() / 10)));
    }

    private static TooManyRequestsException busy() {
        return new TooManyRequestsException(PROFILES, ErrorAnswer.read(429, null, new byte[0]));
    }

    /** How much of what the server can do was used, and which part of the calls it refused. */
    private double[] measure(Duration span) {
        served = 0;
        refused = 0;
        time.pass(span);
        double possible = (double) serverLimit * span.toMillis() / latency.toMillis();
        double[] figures = {served / possible, (double) refused / (served + refused)};
        System.out.printf(
                "N=%d, %d ms a call: %.1f %% of what is possible, %.2f %% refused%n",
                serverLimit, latency.toMillis(), 100 * figures[0], 100 * figures[1]);
        return figures;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5", "1, 50", "1, 500", "1, 2000",
        "2, 5", "2, 50", "2, 500", "2, 2000",
        "4, 5", "4, 50", "4, 500", "4, 2000",
        "8, 5", "8, 50", "8, 500", "8, 2000",
        "16, 5", "16, 50", "16, 500", "16, 2000",
        "32, 5", "32, 50", "32, 500", "32, 2000",
        "64, 5", "64, 50", "64, 500", "64, 2000"
    })
    void usesWhatTheServerTakesAndIsSeldomRefused(int most, int millis) {
        serverLimit = most;
        latency = Duration.ofMillis(millis);
        callers(node(), most + 16);
        time.pass(Duration.ofSeconds(10).plus(latency.multipliedBy(2L * most)));

        double[] figures = measure(Duration.ofSeconds(30).plus(latency.multipliedBy(400)));
        assertThat(figures[0]).isGreaterThan(0.9);
        assertThat(figures[1]).isLessThan(0.02);
        assertThat(failed).isZero();
    }

    @Test
    void followsALimitThatChangesWithinFiveSeconds() {
        serverLimit = 32;
        callers(node(), 48);
        for (int most : new int[] {32, 2, 8, 16, 1, 32, 4}) {
            serverLimit = most;
            time.pass(Duration.ofSeconds(5));
            double[] figures = measure(Duration.ofSeconds(55));
            assertThat(figures[0]).isGreaterThan(0.9);
            assertThat(figures[1]).isLessThan(0.02);
        }
        assertThat(failed).isZero();
    }

    @Test
    void sharesTheServerWithOtherNodes() {
        serverLimit = 16;
        List<Retrier> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            nodes.add(node());
            callers(nodes.get(i), 20);
        }
        time.pass(Duration.ofSeconds(20));

        double[] figures = measure(Duration.ofMinutes(5));
        assertThat(figures[0]).isGreaterThan(0.85);
        assertThat(figures[1]).isLessThan(0.03);
    }
}
