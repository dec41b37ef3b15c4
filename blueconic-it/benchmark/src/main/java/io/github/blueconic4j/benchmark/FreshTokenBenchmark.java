package io.github.blueconic4j.benchmark;

import java.time.Duration;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenManager;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every call to BlueConic pays first: reading a token that needs no refresh. */
@State(Scope.Benchmark)
public class FreshTokenBenchmark {

    private final TokenManager library = new TokenManager(
            new GrantKey(Tenant.DEFAULT, "my-client", "default"),
            request -> request.publish(
                    new TokenAnswer(new AccessToken("token"), null, Duration.ofHours(24), Duration.ZERO)),
            Runnable::run,
            Timing.SYSTEM,
            Duration.ofSeconds(60));

    private final HandWrittenTokens handWritten = new HandWrittenTokens(() -> "token");

    @Benchmark
    public AccessToken library() {
        return library.get();
    }

    @Benchmark
    public String handWritten() {
        return handWritten.get();
    }
}
