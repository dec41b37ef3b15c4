package io.github.blueconic4j.cdi.internal;

import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.ProfileWriters;
import io.github.blueconic4j.cdi.bulk.WriterOptions;
import io.github.blueconic4j.cdi.config.Tenant;

/** Opens writers. */
record Writers(TenantRuntimes tenants) implements ProfileWriters {

    @Override
    public ProfileWriter open(WriterOptions options) {
        return tenants.get(new Tenant(options.tenant())).writers().open(options);
    }

    @Override
    public ProfileWriter shared(String tenant) {
        return tenants.get(new Tenant(tenant)).writers().shared();
    }
}
