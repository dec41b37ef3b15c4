package io.github.blueconic4j.cdi.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.bulk.GroupImport;
import io.github.blueconic4j.cdi.bulk.GroupImporter;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.batches.ImportRun;

/** Imports into the tenant that the import names. */
@ApplicationScoped
public class DefaultGroupImporter implements GroupImporter {

    @Inject
    TenantRuntimes tenants;

    @Override
    public ImportReport run(GroupImport changes) {
        return ImportRun.of(tenants.get(changes.options().tenant()).bulk(), changes);
    }
}
