package io.github.blueconic4j.cdi.token.cluster;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.token.RefreshToken;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.transport.Transport;

/** F3: before the request is sent. F4: sent, and no answer yet. F5: the answer is there. F12: a revocation is answered. */
final class TrappedEndpoint extends TokenEndpoint {

    private static final long SENT_AFTER_MILLIS = 400;

    private final Trap trap;

    TrappedEndpoint(TenantConfig config, Transport transport, Trap trap) {
        super(config, transport);
        this.trap = trap;
    }

    @Override
    public TokenAnswer token(Map<String, String> fields) {
        trap.reached("F3");
        CompletableFuture<Void> unused = CompletableFuture.runAsync(
                () -> trap.reached("F4"), CompletableFuture.delayedExecutor(SENT_AFTER_MILLIS, TimeUnit.MILLISECONDS));
        TokenAnswer answer = super.token(fields);
        trap.reached("F5");
        return answer;
    }

    @Override
    public void revoke(RefreshToken token) {
        super.revoke(token);
        trap.reached("F12");
    }
}
