package io.github.blueconic4j.cdi.token;

import java.util.List;

/**
 * The state of the grants of this application, for an operator or a health check. Asking costs one read of the token store
 * for a tenant with the authorization code flow, and nothing for others; BlueConic is never asked, and no token is told.
 *
 * <p>A lost grant is a matter for a human and not a fault of the node: a readiness check that fails on it takes all nodes
 * out of the balancer at once.
 */
public interface Grants {

    /**
     * That of the default tenant.
     *
     * @throws io.github.blueconic4j.api.error.ConfigurationException if it is not configured
     */
    GrantStatus get();

    /** Those of all configured tenants, the default one first. */
    List<GrantStatus> all();
}
