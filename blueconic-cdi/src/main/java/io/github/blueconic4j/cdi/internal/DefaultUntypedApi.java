package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.tenant.UntypedAnswer;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.tenant.UntypedCall;

/** The untyped calls that applications inject: those of the default tenant. */
@ApplicationScoped
public class DefaultUntypedApi implements UntypedApi {

    @Inject
    TenantRuntimes tenants;

    @Override
    public UntypedAnswer call(UntypedCall call) {
        return tenants.get(Tenant.DEFAULT).untyped().call(call);
    }

    @Override
    public CompletionStage<UntypedAnswer> callAsync(UntypedCall call) {
        return tenants.get(Tenant.DEFAULT).untyped().callAsync(call);
    }
}
