package io.github.blueconic4j.cdi.bulk.pages;

import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;

/**
 * Where an export is or was. Cheap to take, since what was handed out of a page is only ever added to.
 *
 * @param cursor null for the first page
 * @param nextCursor null where it is not known
 * @param complete whether there is nothing more
 * @param seen how many were handed out in all
 * @param ofPage of the page, of which this is about the first
 * @param seenOfPage so many
 */
record Position(String cursor, String nextCursor, boolean complete, long seen, HandedOut ofPage, int seenOfPage) {

    ExportCheckpoint checkpoint(ExportPlan plan) {
        return new ExportCheckpoint.Builder(plan.tenant(), plan.list(), plan.queryHash())
                .pageSize(plan.pageSize())
                .page(cursor, nextCursor)
                .complete(complete)
                .seen(seen, ofPage.first(seenOfPage))
                .build();
    }
}
