package io.github.blueconic4j.cdi.token;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A bearer token, RFC 6750. Compared by identity: it is one answer of the token endpoint. */
public final class AccessToken {

    private final String value;
    private final String scope;

    public AccessToken(String value) {
        this(value, null);
    }

    /**
     * @param scope what the answer says that the token allows, RFC 6749 section 5.1; null where it does not say
     */
    AccessToken(String value, String scope) {
        this.value = Objects.requireNonNull(value, "value");
        this.scope = scope;
    }

    /** The scopes of the token, where BlueConic's answer named them and this node received it. */
    public Optional<Set<String>> scopes() {
        return Optional.ofNullable(scope)
                .map(names -> Arrays.stream(names.strip().split(" +")).collect(Collectors.toUnmodifiableSet()));
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
