package io.github.blueconic4j.cdi.token;

import java.util.Objects;

/** A bearer token, RFC 6750. Compared by identity: it is one answer of the token endpoint. */
public final class AccessToken {

    private final String value;

    public AccessToken(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The secret itself: for the {@code Authorization} header, never for a log. */
    public String value() {
        return value;
    }

    /** The value of an {@code Authorization} header. */
    public String authorization() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
