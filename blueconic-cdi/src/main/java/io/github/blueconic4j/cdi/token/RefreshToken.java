package io.github.blueconic4j.cdi.token;

import java.util.Objects;

/** A refresh token, RFC 6749 section 1.5: good for one request, with BlueConic. */
public record RefreshToken(String value) {

    public RefreshToken {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
