package io.github.blueconic4j.cdi.tenant;

import io.github.blueconic4j.cdi.token.GrantStatus;
import io.github.blueconic4j.cdi.token.TokenSource;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;

/** One tenant: what an application injects for the default one, for any. Safe for use by any number of threads. */
public interface TenantAccess {

    String name();

    /**
     * The client of this tenant for one of the interfaces of blueconic-api, with tokens, repeats and exceptions as those of
     * the injected ones. One an interface, kept until the application stops: cheap to ask for, not to be closed.
     *
     * @throws IllegalArgumentException if it is no interface of blueconic-api
     */
    <T> T api(Class<T> type);

    /** For what has no method in those interfaces. */
    UntypedApi untyped();

    /** See {@link TokenSource}. */
    TokenSource tokens();

    /** See {@link AuthorizationFlow}. */
    AuthorizationFlow authorization();

    /** See {@link io.github.blueconic4j.cdi.token.Grants}. */
    GrantStatus status();

    /** See {@link Diagnosis}. */
    Diagnosis diagnosis();
}
