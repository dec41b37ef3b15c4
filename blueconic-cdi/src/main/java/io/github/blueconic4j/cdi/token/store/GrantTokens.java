package io.github.blueconic4j.cdi.token.store;

import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.RefreshToken;

/** The two tokens of a grant, as they are encrypted together. */
public record GrantTokens(AccessToken access, RefreshToken refresh) {

    /** An access token holds no blank: it must fit into a header. */
    private static final char BETWEEN = ' ';

    public String seal(TokenCipher cipher, GrantKey grant, long lineage) {
        return cipher.seal(grant, lineage, access.value() + BETWEEN + refresh.value());
    }

    /**
     * @throws TokenStoreException if they cannot be read
     */
    public static GrantTokens open(TokenCipher cipher, GrantKey grant, long lineage, String sealed) {
        String text = cipher.open(grant, lineage, sealed);
        int blank = text.indexOf(BETWEEN);
        return new GrantTokens(new AccessToken(text.substring(0, blank)), new RefreshToken(text.substring(blank + 1)));
    }

    @Override
    public String toString() {
        return "GrantTokens[…]";
    }
}
