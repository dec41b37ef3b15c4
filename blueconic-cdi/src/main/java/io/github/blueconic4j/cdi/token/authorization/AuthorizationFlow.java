package io.github.blueconic4j.cdi.token.authorization;

import java.util.List;
import java.util.Map;

/**
 * Connects the application to its BlueConic tenant by the consent of a human: the authorization code flow, RFC 6749
 * section 4.1, with PKCE (RFC 7636, always {@code S256}) and {@code state}. Injectable for the default tenant; the
 * endpoints below {@code /blueconic} use it, and an application that has pages of its own calls it by itself. Both steps
 * may happen on different nodes where these share a token store.
 *
 * <p>The methods do their work outside the caller's transaction, wait for it for {@code blueconic.call-timeout} at most,
 * and throw {@link IllegalStateException} where the tenant is not configured with {@code grant=authorization-code}.
 */
public interface AuthorizationFlow {

    /**
     * Begins: the browser is to be sent to the address of what this returns, and must bring back what is to be put into a
     * cookie. Any number may be begun at once; each can be completed once, within ten minutes.
     *
     * @param returnPath where the application wants the browser in the end: a path of its own with or without a query,
     *     beginning with one slash
     * @throws IllegalArgumentException if it is anything else
     * @throws io.github.blueconic4j.cdi.token.store.TokenStoreException if nothing can be stored
     */
    AuthorizationRequest begin(String returnPath);

    /**
     * Completes: exchanges the code for tokens, and stores them before it returns. Clients of this tenant use the new grant
     * from then on; what was granted before counts no more, but is not revoked. Not to be repeated: the code is spent by
     * the first call, whatever comes of it.
     *
     * @param parameters those of the callback, all of them; unknown ones, and {@code iss}, are left alone
     * @param browser what {@link AuthorizationRequest#browser()} said, from the cookie; null if there is none
     * @return the path given to {@link #begin}
     * @throws AuthorizationException saying what is wrong with the callback, or that BlueConic or the administrator said no
     * @throws io.github.blueconic4j.api.error.BlueConicException if the exchange failed otherwise: the subclass says why;
     *     the administrator must begin again
     */
    String complete(Map<String, List<String>> parameters, String browser);

    /**
     * Disconnects: revokes the grant at BlueConic, RFC 7009, and erases it. From this call on, no node uses it. When BlueConic
     * cannot be reached, it is asked again until it confirms, across restarts. Safe to repeat.
     *
     * @return whether BlueConic has confirmed; false when it will be asked again
     * @throws io.github.blueconic4j.api.error.ClientRejectedException if BlueConic refuses client id or secret; it is asked
     *     again all the same
     */
    boolean revoke();
}
