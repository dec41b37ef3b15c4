package io.github.blueconic4j.cdi.token;

/**
 * CDI event: BlueConic confirmed that the grant is revoked, RFC 7009, and the stored tokens are erased. Fired like
 * {@link TokenRefreshed}.
 */
public record GrantRevoked(String tenant) {}
