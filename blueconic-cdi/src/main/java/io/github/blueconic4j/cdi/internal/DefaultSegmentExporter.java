package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportListener;
import io.github.blueconic4j.cdi.bulk.ExportProgress;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.cdi.bulk.pages.Exports;

/** Exports from the tenant that the export names. */
@ApplicationScoped
public class DefaultSegmentExporter implements SegmentExporter {

    @Inject
    TenantRuntimes tenants;

    private Exports exports(SegmentExport export) {
        return new Exports(tenants.get(export.options().tenant()).bulk());
    }

    @Override
    public ExportStream<Profile> open(SegmentExport export, ExportCheckpoint from) {
        return exports(export).profiles(export, from);
    }

    @Override
    public ExportStream<ExportedJson> openRaw(SegmentExport export, ExportCheckpoint from) {
        return exports(export).rawProfiles(export, from);
    }

    @Override
    public ExportProgress write(
            SegmentExport export, ExportCheckpoint from, OutputStream ndjson, ExportListener listener)
            throws IOException {
        return exports(export).write(export, from, ndjson, listener);
    }
}
