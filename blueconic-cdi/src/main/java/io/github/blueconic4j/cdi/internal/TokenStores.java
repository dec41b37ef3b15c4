package io.github.blueconic4j.cdi.internal;

import java.lang.System.Logger.Level;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.config.AuthorizationCode;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.StoreKind;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.jdbc.DataSources;
import io.github.blueconic4j.cdi.token.store.MemoryTokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStoreException;
import io.github.blueconic4j.cdi.token.store.TokenStoreException.Problem;

/** Finds the token store that a tenant's configuration names. */
@ApplicationScoped
public class TokenStores {

    private static final System.Logger LOG = System.getLogger(TokenStores.class.getName());

    @Inject
    Instance<TokenStore> beans;

    TokenStore of(TenantConfig config) {
        AuthorizationCode code = config.authorizationCode().orElseThrow();
        TokenStore store =
                switch (code.store()) {
                    case MEMORY -> memory(config);
                    case JDBC -> DataSources.store(config);
                    case BEAN -> bean(config);
                };
        check(store, config);
        if (code.store() != StoreKind.MEMORY && code.spillDirectory().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "A new token of tenant {0} is lost if this process dies before the store has it: {1} is not set",
                    config.tenant(),
                    config.key(ConfigKey.TOKEN_STORE_SPILL_DIRECTORY));
        }
        return store;
    }

    /** A store of the wrong form is a mistake that a restart does not cure; one that does not answer is not. */
    private static void check(TokenStore store, TenantConfig config) {
        try {
            store.check();
        } catch (TokenStoreException failure) {
            if (failure.problem() != Problem.UNAVAILABLE) {
                throw failure;
            }
            LOG.log(
                    Level.WARNING,
                    "Tenant {0}: {1}; asked again when a token is needed",
                    config.tenant(),
                    failure.getMessage());
        }
    }

    private static TokenStore memory(TenantConfig config) {
        LOG.log(
                Level.WARNING,
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
