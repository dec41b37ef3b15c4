package io.github.blueconic4j.cdi.bulk.check;

import java.util.function.Function;

import io.github.blueconic4j.cdi.bulk.DryRun;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.config.Tenant;

/**
 * Loads what changes are checked against.
 *
 * @param tenants the calls of each tenant
 */
public record DryRuns(Function<Tenant, BulkCalls> tenants) implements DryRun {

    @Override
    public ProfileChecks profiles() {
        return ProfileChecks.load(tenants.apply(Tenant.DEFAULT));
    }

    @Override
    public ProfileChecks profiles(String tenant) {
        return ProfileChecks.load(tenants.apply(new Tenant(tenant)));
    }

    @Override
    public GroupChecks groups() {
        return GroupChecks.load(tenants.apply(Tenant.DEFAULT));
    }

    @Override
    public GroupChecks groups(String tenant) {
        return GroupChecks.load(tenants.apply(new Tenant(tenant)));
    }
}
