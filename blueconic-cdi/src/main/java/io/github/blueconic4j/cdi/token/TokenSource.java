package io.github.blueconic4j.cdi.token;

import java.util.concurrent.CompletionStage;

/**
 * Hands out the access token of the default tenant, for applications that call BlueConic with a client of their own;
 * the injected clients of this library use it by themselves. Safe for use by any number of threads.
 *
 * <pre>{@code
 * @Inject TokenSource tokens;
 * target.request().header("Authorization", tokens.get().authorization()).get();
 * }</pre>
 */
public interface TokenSource {

    /**
     * A token that is good for some time yet. Asks BlueConic only when there is none: then all callers wait for one
     * request, for {@code blueconic.call-timeout} at most; near the end of a token's life a new one is fetched in the
     * background.
     *
     * @throws io.github.blueconic4j.api.error.ClientRejectedException if BlueConic refuses client id or secret
     * @throws io.github.blueconic4j.api.error.BlueConicException if no token can be had now; the subclass says why
     * @throws IllegalStateException if the configuration says that no token is used ({@code blueconic.grant=none})
     */
    AccessToken get();

    /** As {@link #get()}, without blocking; failures are the cause of the stage. Cancelling the stage stops nothing. */
    CompletionStage<AccessToken> getAsync();

    /**
     * Says that BlueConic refused this token with a 401. If it is still the current one, the next {@link #get()} asks
     * for another, once a minute at most; otherwise nothing happens.
     */
    void invalidate(AccessToken refused);
}
