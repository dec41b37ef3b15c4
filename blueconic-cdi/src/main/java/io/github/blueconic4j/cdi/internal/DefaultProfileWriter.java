package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.WriteReport;
import io.github.blueconic4j.cdi.config.Tenant;

/** The writer that applications inject: the shared one of the default tenant. */
@ApplicationScoped
public class DefaultProfileWriter implements ProfileWriter {

    @Inject
    TenantRuntimes tenants;

    private ProfileWriter writer() {
        return tenants.get(Tenant.DEFAULT).writers().shared();
    }

    @Override
    public CompletionStage<ProfileChangeResult> submit(ProfileChange change) {
        return writer().submit(change);
    }

    @Override
    public void write(ProfileChange change) {
        writer().write(change);
    }

    @Override
    public CompletionStage<Void> flush() {
        return writer().flush();
    }

    @Override
    public int queued() {
        return writer().queued();
    }

    @Override
    public WriteReport report() {
        return writer().report();
    }

    @Override
    public void close() {
        writer().close();
    }
}
