package io.github.blueconic4j.cdi.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.tenant.Diagnosis;
import io.github.blueconic4j.cdi.tenant.TenantAccess;
import io.github.blueconic4j.cdi.tenant.Tenants;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.token.GrantStatus;
import io.github.blueconic4j.cdi.token.Grants;
import io.github.blueconic4j.cdi.token.TokenSource;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;

/** The tenants and grants that applications inject. */
@ApplicationScoped
public class ConfiguredTenants implements Tenants, Grants {

    @Inject
    TenantRuntimes runtimes;

    @Override
    public TenantAccess get(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("there is no tenant " + name + "; configured are " + names());
        }
        return new Access(runtimes.get(new Tenant(name)));
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        runtimes.tenants().forEach(tenant -> names.add(tenant.name()));
        return names;
    }

    @Override
    public GrantStatus get() {
        return runtimes.get(Tenant.DEFAULT).status();
    }

    @Override
    public List<GrantStatus> all() {
        return runtimes.tenants().stream()
                .map(tenant -> runtimes.get(tenant).status())
                .toList();
    }

    private record Access(TenantRuntime runtime) implements TenantAccess {

        @Override
        public String name() {
            return runtime.config().tenant().name();
        }

        @Override
        public <T> T api(Class<T> type) {
            return runtime.clients().get(type);
        }

        @Override
        public UntypedApi untyped() {
            return runtime.untyped();
        }

        @Override
        public TokenSource tokens() {
            return runtime.requireTokens();
        }

        @Override
        public AuthorizationFlow authorization() {
            return runtime.requireConnection();
        }

        @Override
        public GrantStatus status() {
            return runtime.status();
        }

        @Override
        public Diagnosis diagnosis() {
            return new TenantDiagnosis(runtime);
        }

        @Override
        public String toString() {
            return "TenantAccess[" + name() + "]";
        }
    }
}
