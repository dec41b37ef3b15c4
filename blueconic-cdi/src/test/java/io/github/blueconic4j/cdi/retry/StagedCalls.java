package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.testing.VirtualTime;

import static org.assertj.core.api.Assertions.assertThat;

/** Bulk calls through a Retrier whose attempts end when the test says so; one at a time, unless configured. */
final class StagedCalls {

    static final Call PROFILES = new Call("PUT", "/profiles");

    private final Settings settings = new Settings().with("blueconic.bulk.max-concurrent", "1");
    private final VirtualTime time = new VirtualTime();
    private final List<CompletableFuture<String>> attempts = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();
    private Retrier retrier = new Retrier(settings.read(), time, time);

    /** From now on; forgets who waits. */
    void configure(String key, String value) {
        retrier = new Retrier(settings.with(key, value).read(), time, time);
    }

    void over(Retrier other) {
        retrier = other;
    }

    Settings settings() {
        return settings;
    }

    VirtualTime time() {
        return time;
    }

    Retrier retrier() {
        return retrier;
    }

    CompletableFuture<String> call(Call call, String name) {
        return retrier.stage(call, true, attempt -> {
                    begun.add(name);
                    attempts.add(new CompletableFuture<>());
                    return attempts.get(attempts.size() - 1);
                })
                .toCompletableFuture();
    }

    CompletableFuture<String> call(String name) {
        return call(PROFILES, name);
    }

    /** Calls of whose results nothing is asked. */
    void begin(String... names) {
        for (String name : names) {
            assertThat(call(name)).isNotNull();
        }
    }

    /** The names of the attempts that were made, in order. */
    List<String> begun() {
        return begun;
    }

    /** The answer comes, and the thread that brings it is still busy with it. */
    void bring(int attempt) {
        attempts.get(attempt).complete("answer");
    }

    void answer(int attempt) {
        bring(attempt);
        time.pass(Duration.ZERO);
    }

    void fail(int attempt, Throwable failure) {
        attempts.get(attempt).completeExceptionally(failure);
        time.pass(Duration.ZERO);
    }

    static Throwable failure(CompletableFuture<?> stage) {
        assertThat(stage).isCompletedExceptionally();
        return stage.handle((value, failed) -> failed).join();
    }
}
