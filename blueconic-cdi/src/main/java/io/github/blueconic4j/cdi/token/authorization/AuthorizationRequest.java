package io.github.blueconic4j.cdi.token.authorization;

import java.net.URI;
import java.time.Duration;

/**
 * An authorization that has begun.
 *
 * @param uri where to send the browser
 * @param id names this authorization, so that several may go on in one browser: the end of the cookie's name
 * @param browser a secret to be kept in a cookie ({@code HttpOnly}, {@code SameSite=Lax}, {@code Secure}) and given to
 *     {@link AuthorizationFlow#complete}, which binds the callback to the browser that began
 * @param life how long the administrator has
 */
public record AuthorizationRequest(URI uri, String id, String browser, Duration life) {

    private static final int ID_LENGTH = 12;

    /** The {@link #id()} of the authorization to which a callback with this {@code state} belongs. */
    public static String id(String state) {
        return Pkce.hash("id\n" + state).substring(0, ID_LENGTH);
    }

    @Override
    public String toString() {
        return "AuthorizationRequest[…]";
    }
}
