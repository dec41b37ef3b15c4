package io.github.blueconic4j.cdi.bulk.batches;

import java.util.function.Function;

import io.github.blueconic4j.cdi.bulk.GroupImport;
import io.github.blueconic4j.cdi.bulk.GroupImporter;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.ProfileImport;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.config.Tenant;

/**
 * Imports into the tenant that an import names.
 *
 * @param tenants the calls of each tenant
 */
public record Imports(Function<Tenant, BulkCalls> tenants) implements ProfileImporter, GroupImporter {

    @Override
    public ImportReport run(ProfileImport changes) {
        return ImportRun.of(tenants.apply(changes.options().tenant()), changes);
    }

    @Override
    public ImportReport run(GroupImport changes) {
        return ImportRun.of(tenants.apply(changes.options().tenant()), changes);
    }
}
