package io.github.blueconic4j.cdi.bulk.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

import io.github.blueconic4j.api.groups.Group;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportListener;
import io.github.blueconic4j.cdi.bulk.ExportProgress;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import io.github.blueconic4j.cdi.bulk.GroupExport;
import io.github.blueconic4j.cdi.bulk.GroupExporter;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.bulk.json.PageReader;
import io.github.blueconic4j.cdi.config.Tenant;

/**
 * Exports from the tenant that an export names. A checkpoint may be null everywhere.
 *
 * @param tenants the calls of each tenant
 */
public record Exports(Function<Tenant, BulkCalls> tenants) implements SegmentExporter, GroupExporter {

    private ExportPlan plan(SegmentExport export, ExportCheckpoint from) {
        return ExportPlan.of(tenants.apply(export.options().tenant()), export, from);
    }

    private ExportPlan plan(GroupExport export, ExportCheckpoint from) {
        return ExportPlan.of(tenants.apply(export.options().tenant()), export, from);
    }

    private static PagedExport<ExportedJson> raw(ExportPlan plan, String list, ExportCheckpoint from) {
        return new PagedExport<>(plan, (body, limit) -> PageReader.raw(list, body, limit), from);
    }

    @Override
    public ExportStream<Profile> open(SegmentExport export, ExportCheckpoint from) {
        return new PagedExport<>(plan(export, from), PageReader::profiles, from);
    }

    @Override
    public ExportStream<Group> open(GroupExport export, ExportCheckpoint from) {
        return new PagedExport<>(plan(export, from), PageReader::groups, from);
    }

    @Override
    public PagedExport<ExportedJson> openRaw(SegmentExport export, ExportCheckpoint from) {
        return raw(plan(export, from), "profiles", from);
    }

    @Override
    public PagedExport<ExportedJson> openRaw(GroupExport export, ExportCheckpoint from) {
        return raw(plan(export, from), "groups", from);
    }

    @Override
    public ExportProgress write(
            SegmentExport export, ExportCheckpoint from, OutputStream ndjson, ExportListener listener)
            throws IOException {
        try (PagedExport<ExportedJson> all = openRaw(export, from)) {
            return new NdjsonFile(all, ndjson, export.options().gzip(), listener).write();
        }
    }

    @Override
    public ExportProgress write(GroupExport export, ExportCheckpoint from, OutputStream ndjson, ExportListener listener)
            throws IOException {
        try (PagedExport<ExportedJson> all = openRaw(export, from)) {
            return new NdjsonFile(all, ndjson, export.options().gzip(), listener).write();
        }
    }
}
