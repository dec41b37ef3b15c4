package io.github.blueconic4j.cdi.token;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;

/** What a token belongs to. */
public record GrantKey(Tenant tenant, String clientId, String grantName) {

    public static GrantKey of(TenantConfig config) {
        return new GrantKey(config.tenant(), config.clientId(), "default");
    }
}
