package io.github.blueconic4j.cdi.bulk.pages;

import java.io.IOException;
import java.io.OutputStream;

import io.github.blueconic4j.api.groups.Group;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportListener;
import io.github.blueconic4j.cdi.bulk.ExportProgress;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import io.github.blueconic4j.cdi.bulk.GroupExport;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.bulk.json.PageReader;

/** The exports of one tenant. A checkpoint may be null everywhere. */
public final class Exports {

    private final BulkCalls calls;

    public Exports(BulkCalls calls) {
        this.calls = calls;
    }

    public ExportStream<Profile> profiles(SegmentExport export, ExportCheckpoint from) {
        return new PagedExport<>(ExportPlan.of(calls, export, from), PageReader::profiles, from);
    }

    public ExportStream<Group> groups(GroupExport export, ExportCheckpoint from) {
        return new PagedExport<>(ExportPlan.of(calls, export, from), PageReader::groups, from);
    }

    public ExportStream<ExportedJson> rawProfiles(SegmentExport export, ExportCheckpoint from) {
        return raw(ExportPlan.of(calls, export, from), "profiles", from);
    }

    public ExportStream<ExportedJson> rawGroups(GroupExport export, ExportCheckpoint from) {
        return raw(ExportPlan.of(calls, export, from), "groups", from);
    }

    private static PagedExport<ExportedJson> raw(ExportPlan plan, String list, ExportCheckpoint from) {
        return new PagedExport<>(plan, (body, limit) -> PageReader.raw(list, body, limit), from);
    }

    public ExportProgress write(
            SegmentExport export, ExportCheckpoint from, OutputStream ndjson, ExportListener listener)
            throws IOException {
        try (PagedExport<ExportedJson> all = raw(ExportPlan.of(calls, export, from), "profiles", from)) {
            return new NdjsonFile(all, ndjson, export.options().gzip(), listener).write();
        }
    }

    public ExportProgress write(GroupExport export, ExportCheckpoint from, OutputStream ndjson, ExportListener listener)
            throws IOException {
        try (PagedExport<ExportedJson> all = raw(ExportPlan.of(calls, export, from), "groups", from)) {
            return new NdjsonFile(all, ndjson, export.options().gzip(), listener).write();
        }
    }
}
