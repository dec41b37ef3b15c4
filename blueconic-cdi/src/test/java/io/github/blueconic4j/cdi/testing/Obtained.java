package io.github.blueconic4j.cdi.testing;

import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.TokenAcquirer;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenRequest;

/** A need for a token that remembers what it got. */
public final class Obtained implements TokenRequest {

    private final GrantKey grant;
    private final boolean refused;
    private TokenAnswer answer;

    public Obtained(GrantKey grant, boolean refused) {
        this.grant = grant;
        this.refused = refused;
    }

    /** What the acquirer publishes for the grant of this configuration. */
    public static TokenAnswer by(TokenAcquirer acquirer, TenantConfig config) {
        Obtained obtained = new Obtained(GrantKey.of(config), false);
        acquirer.acquire(obtained);
        return obtained.answer;
    }

    /** The last one published; null if none was. */
    public TokenAnswer answer() {
        return answer;
    }

    @Override
    public GrantKey grant() {
        return grant;
    }

    @Override
    public boolean refused() {
        return refused;
    }

    @Override
    public boolean ofPeersOnly() {
        return false;
    }

    @Override
    public void publish(TokenAnswer published) {
        answer = published;
    }
}
