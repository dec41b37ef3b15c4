package io.github.blueconic4j.cdi.config;

/** How the application comes by its tokens. */
public enum Grant {
    /** With its own id and secret, RFC 6749 section 4.4. */
    CLIENT_CREDENTIALS("client-credentials"),
    /** By the consent of a human, RFC 6749 section 4.1, with PKCE, RFC 7636. */
    AUTHORIZATION_CODE("authorization-code"),
    /** Not at all: no token is sent, and a 401 comes back as it is. For the open operations alone. */
    NONE("none");

    private final String text;

    Grant(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
