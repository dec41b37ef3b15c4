package io.github.blueconic4j.cdi.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.bulk.DryRun;
import io.github.blueconic4j.cdi.bulk.check.GroupChecks;
import io.github.blueconic4j.cdi.bulk.check.ProfileChecks;
import io.github.blueconic4j.cdi.config.Tenant;

/** The dry run that applications inject. */
@ApplicationScoped
public class DefaultDryRun implements DryRun {

    @Inject
    TenantRuntimes tenants;

    @Override
    public ProfileChecks profiles() {
        return ProfileChecks.load(tenants.get(Tenant.DEFAULT).bulk());
    }

    @Override
    public ProfileChecks profiles(String tenant) {
        return ProfileChecks.load(tenants.get(new Tenant(tenant)).bulk());
    }

    @Override
    public GroupChecks groups() {
        return GroupChecks.load(tenants.get(Tenant.DEFAULT).bulk());
    }

    @Override
    public GroupChecks groups(String tenant) {
        return GroupChecks.load(tenants.get(new Tenant(tenant)).bulk());
    }
}
