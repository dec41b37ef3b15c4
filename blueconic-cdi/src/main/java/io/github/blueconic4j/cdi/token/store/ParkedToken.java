package io.github.blueconic4j.cdi.token.store;

/**
 * A refresh token that is not the grant's own any more and must not be lost either.
 *
 * @param lineage the lineage number under which it is encrypted
 * @param sealed the tokens, encrypted
 * @param revoke whether it is still to be revoked at BlueConic; otherwise it is kept for a human to look at
 */
public record ParkedToken(long lineage, String sealed, boolean revoke) {}
