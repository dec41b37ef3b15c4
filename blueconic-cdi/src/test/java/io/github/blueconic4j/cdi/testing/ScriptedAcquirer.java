package io.github.blueconic4j.cdi.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenAcquirer;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenRequest;

/** Stands for the token endpoint: numbered tokens, or whatever the test puts in its place, every request counted. */
public final class ScriptedAcquirer implements TokenAcquirer {

    private final AtomicInteger requests = new AtomicInteger();
    private volatile Supplier<TokenAnswer> next = () -> token(Duration.ofHours(1));

    @Override
    public void acquire(TokenRequest request) {
        requests.incrementAndGet();
        request.publish(next.get());
    }

    public int requests() {
        return requests.get();
    }

    public ScriptedAcquirer life(Duration life) {
        return answers(() -> token(life));
    }

    public ScriptedAcquirer fails(RuntimeException failure) {
        return answers(() -> {
            throw failure;
        });
    }

    public ScriptedAcquirer answers(Supplier<TokenAnswer> answer) {
        next = answer;
        return this;
    }

    public TokenAnswer token(Duration life) {
        return new TokenAnswer(new AccessToken("token-" + requests.get()), null, life, Duration.ZERO);
    }
}
