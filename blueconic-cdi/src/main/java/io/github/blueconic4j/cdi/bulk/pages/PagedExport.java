package io.github.blueconic4j.cdi.bulk.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;

import io.github.blueconic4j.api.common.CursorPage;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportProgress;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.json.PageReader;
import io.github.blueconic4j.cdi.transport.ReadAhead;
import io.github.blueconic4j.cdi.transport.Reply;

/**
 * All pages of an export, one object at a time. A page whose connection breaks is asked for again, and those that were handed
 * out of it are left out then.
 */
final class PagedExport<T> implements ExportStream<T> {

    private final ExportPlan plan;
    private final Opener<T> opener;
    private final PageFailures failures;
    private final long begin = System.nanoTime();
    private final long seenBefore;
    /** Of the pages that were asked for, by their cursors: a server that names one of them again has come to its end. */
    private final Set<Long> followed = new HashSet<>();

    private String cursor;
    private boolean complete;
    private HandedOut handedOut = new HandedOut();
    /** Sorted hashes of those to leave out; empty unless the page is asked for again. */
    private long[] leftOut = {};

    private long count;
    private T ready;
    private long readyHash;
    private RuntimeException failure;

    private volatile PageReader<T> page;
    private volatile long seen;
    private volatile OptionalLong total = OptionalLong.empty();
    private volatile boolean closed;

    /**
     * @param from null for the beginning
     */
    PagedExport(ExportPlan plan, Opener<T> opener, ExportCheckpoint from) {
        this.plan = plan;
        this.opener = opener;
        this.failures = new PageFailures(plan);
        if (from != null) {
            this.cursor = from.cursor().orElse(null);
            this.complete = from.complete();
            this.count = from.seen();
            for (long hash : from.handedOut()) {
                handedOut.add(hash);
            }
            leaveOut();
        }
        this.seenBefore = count;
        this.seen = count;
        followed.add(IdHash.of(cursor == null ? CursorPage.FIRST : cursor));
    }

    @Override
    public boolean hasNext() {
        while (ready == null && !complete) {
            if (closed) {
                throw new IllegalStateException("the export is closed");
            }
            if (failure != null) {
                throw failure;
            }
            try {
                advance();
            } catch (IOException lost) {
                givenUp(lost);
            } catch (RuntimeException failed) {
                fail(failures.of(failed, cursor, position()));
            }
        }
        return ready != null;
    }

    private void advance() throws IOException {
        if (page == null) {
            page = opened(plan.page().apply(cursor));
            if (closed) {
                closePage();
                return;
            }
        }
        T next = page.next();
        if (next == null) {
            turn();
            return;
        }
        long hash = IdHash.of(page.idOf(next));
        if (leftOut.length == 0 || Arrays.binarySearch(leftOut, hash) < 0) {
            ready = next;
            readyHash = hash;
        }
    }

    private PageReader<T> opened(Reply reply) throws IOException {
        String type = reply.header("Content-Type");
        failures.answered(reply.status(), type);
        if (type != null && type.contains("html")) {
            reply.body().close();
            throw failures.pageForPeople();
        }
        return opener.open(
                ReadAhead.of(reply, plan.calls().executor()),
                plan.calls().config().maxResponseSize());
    }

    /** To the next page, if there is one. */
    private void turn() {
        noteTotal();
        String next = page.nextCursor();
        closePage();
        complete = next == null || !followed.add(IdHash.of(next));
        cursor = next;
        handedOut = new HandedOut();
        leftOut = new long[0];
    }

    private void givenUp(IOException lost) {
        Position at = position();
        closePage();
        if (closed) {
            throw new IllegalStateException("the export is closed");
        }
        RuntimeException told = failures.after(lost, at);
        if (told != null) {
            fail(told);
        }
        leaveOut();
    }

    private void leaveOut() {
        leftOut = handedOut.first(handedOut.size());
        Arrays.sort(leftOut);
    }

    private void fail(RuntimeException told) {
        closePage();
        failure = told;
        throw told;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T next = ready;
        ready = null;
        handedOut.add(readyHash);
        seen = ++count;
        return next;
    }

    Position position() {
        String nextCursor = page == null ? null : page.nextCursor();
        return new Position(cursor, nextCursor, complete, count, handedOut, handedOut.size());
    }

    ExportPlan plan() {
        return plan;
    }

    @Override
    public ExportCheckpoint checkpoint() {
        return position().checkpoint(plan);
    }

    @Override
    public ExportProgress progress() {
        return progress(seen, 0);
    }

    ExportProgress progress(long soFar, long bytes) {
        noteTotal();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new ExportProgress(soFar, total, (soFar - seenBefore) / seconds, bytes);
    }

    private void noteTotal() {
        PageReader<T> reading = page;
        if (reading != null && reading.total().isPresent()) {
            total = reading.total();
        }
    }

    private void closePage() {
        PageReader<T> read = page;
        page = null;
        if (read != null) {
            read.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        PageReader<T> read = page;
        if (read != null) {
            read.close();
        }
    }

    @FunctionalInterface
    interface Opener<T> {

        PageReader<T> open(InputStream body, long limit) throws IOException;
    }
}
