package io.github.blueconic4j.cdi.token;

/** Where a grant is in its life. */
public enum GrantState {
    /** Refreshed whenever that is needed. */
    ACTIVE,
    /** A refresh is under way, or was when its node died or its answer was lost. */
    INFLIGHT,
    /** Lost: a human must authorize again. */
    REAUTH_REQUIRED,
    /** To be revoked at BlueConic, which has not confirmed it yet. */
    REVOKING,
    /** Revoked and erased. */
    REVOKED
}
