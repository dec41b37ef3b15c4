package io.github.blueconic4j.cdi.internal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.config.AuthorizationCode;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.token.Timing;
import io.github.blueconic4j.cdi.token.store.MemoryTokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStore;

/** Finds the token store that a tenant's configuration names. */
@ApplicationScoped
public class TokenStores {

    private static final System.Logger LOG = System.getLogger(TokenStores.class.getName());

    @Inject
    Instance<TokenStore> beans;

    TokenStore of(TenantConfig config) {
        AuthorizationCode code = config.authorizationCode().orElseThrow();
        return switch (code.store()) {
            case MEMORY -> memory(config);
            case JDBC -> throw new IllegalStateException("JDBC");
            case BEAN -> bean(config);
        };
    }

    private static TokenStore memory(TenantConfig config) {
        LOG.log(
                System.Logger.Level.WARNING,
                "The grant of tenant {0} is kept in memory: after a restart an administrator must authorize again; {1}=jdbc"
                        + " keeps it",
                config.tenant(),
                config.key(ConfigKey.TOKEN_STORE));
        return new MemoryTokenStore(Timing.SYSTEM);
    }

    private TokenStore bean(TenantConfig config) {
        if (!beans.isResolvable()) {
            throw new ConfigurationException(List.of(config.key(ConfigKey.TOKEN_STORE)
                    + "=bean needs exactly one CDI bean of type " + TokenStore.class.getName() + "; there "
                    + (beans.isAmbiguous() ? "are several" : "is none")));
        }
        return beans.get();
    }
}
