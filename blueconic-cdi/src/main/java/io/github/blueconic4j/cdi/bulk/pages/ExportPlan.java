package io.github.blueconic4j.cdi.bulk.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportCutException;
import io.github.blueconic4j.cdi.bulk.ExportOptions;
import io.github.blueconic4j.cdi.bulk.GroupExport;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.transport.Reply;

/**
 * Which pages an export asks for.
 *
 * @param calls of the tenant
 * @param list for the checkpoint
 * @param queryHash with the address of the tenant
 * @param safeToRepeat whether a page may be asked for twice
 * @param page from its cursor, which is null for the first, to the head of the answer
 */
record ExportPlan(
        BulkCalls calls,
        Call call,
        String list,
        String queryHash,
        int pageSize,
        boolean safeToRepeat,
        Function<String, Reply> page) {

    /**
     * @param from null for the beginning
     * @throws IllegalArgumentException if that is of another export
     */
    static ExportPlan of(BulkCalls calls, SegmentExport export, ExportCheckpoint from) {
        int pageSize = pageSize(calls, export.options(), from);
        SegmentProfileQuery query = export.query().withCount(pageSize);
        ExportPlan plan = new ExportPlan(
                calls,
                Call.of(Operation.SEGMENTS_LIST_PROFILES),
                "segment " + export.segmentId(),
                hash(calls, export.options()),
                pageSize,
                query.safeToRepeat(),
                cursor -> calls.segmentPage(export.segmentId(), query.withCursor(cursor)));
        plan.check(from);
        return plan;
    }

    static ExportPlan of(BulkCalls calls, GroupExport export, ExportCheckpoint from) {
        int pageSize = pageSize(calls, export.options(), from);
        GroupQuery query = export.query().withCount(pageSize);
        ExportPlan plan = new ExportPlan(
                calls,
                Call.of(Operation.GROUPS_LIST),
                "groups " + export.groupTypeId(),
                hash(calls, export.options()),
                pageSize,
                true,
                cursor -> calls.groupPage(export.groupTypeId(), query.withCursor(cursor)));
        plan.check(from);
        return plan;
    }

    /** A page of another size would end elsewhere, and what was handed out of it would say nothing. */
    private static int pageSize(BulkCalls calls, ExportOptions options, ExportCheckpoint from) {
        return from == null ? options.pageSize().orElse(calls.config().bulk().pageSize()) : from.pageSize();
    }

    private static String hash(BulkCalls calls, ExportOptions options) {
        try {
            String text = calls.config().base() + "\n" + options.queryHash();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void check(ExportCheckpoint from) {
        if (from == null) {
            return;
        }
        refuseUnless(from.tenant().equals(tenant()), "of the tenant " + from.tenant() + ", not of " + tenant());
        refuseUnless(from.list().equals(list), "of " + from.list() + ", not of " + list);
        refuseUnless(
                from.queryHash().equals(queryHash),
                "of another query, or of a tenant with another address; build the export as it was built then");
        if (!safeToRepeat && from.seenOfPage() > 0) {
            throw new ExportCutException(call, from, null);
        }
    }

    private static void refuseUnless(boolean right, String why) {
        if (!right) {
            throw new IllegalArgumentException("the checkpoint is " + why);
        }
    }

    String tenant() {
        return calls.config().tenant().name();
    }
}
