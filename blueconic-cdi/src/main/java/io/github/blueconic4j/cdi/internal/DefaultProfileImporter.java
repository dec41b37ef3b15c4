package io.github.blueconic4j.cdi.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.ProfileImport;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;
import io.github.blueconic4j.cdi.bulk.batches.ImportRun;

/** Imports into the tenant that the import names. */
@ApplicationScoped
public class DefaultProfileImporter implements ProfileImporter {

    @Inject
    TenantRuntimes tenants;

    @Override
    public ImportReport run(ProfileImport changes) {
        return ImportRun.of(tenants.get(changes.options().tenant()).bulk(), changes);
    }
}
