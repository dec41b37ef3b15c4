package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.groups.Group;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportListener;
import io.github.blueconic4j.cdi.bulk.ExportProgress;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import io.github.blueconic4j.cdi.bulk.GroupExport;
import io.github.blueconic4j.cdi.bulk.GroupExporter;
import io.github.blueconic4j.cdi.bulk.pages.Exports;

/** Exports from the tenant that the export names. */
@ApplicationScoped
public class DefaultGroupExporter implements GroupExporter {

    @Inject
    TenantRuntimes tenants;

    private Exports exports(GroupExport export) {
        return new Exports(tenants.get(export.options().tenant()).bulk());
    }

    @Override
    public ExportStream<Group> open(GroupExport export, ExportCheckpoint from) {
        return exports(export).groups(export, from);
    }

    @Override
    public ExportStream<ExportedJson> openRaw(GroupExport export, ExportCheckpoint from) {
        return exports(export).rawGroups(export, from);
    }

    @Override
    public ExportProgress write(GroupExport export, ExportCheckpoint from, OutputStream ndjson, ExportListener listener)
            throws IOException {
        return exports(export).write(export, from, ndjson, listener);
    }
}
