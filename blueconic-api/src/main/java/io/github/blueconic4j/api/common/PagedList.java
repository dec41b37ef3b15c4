package io.github.blueconic4j.api.common;

import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All entries of a paged list, one page in memory at a time. A page is asked for when its first entry is needed, and
 * no page is asked for twice by one iterator. The list may change meanwhile: then entries can be missed or seen twice,
 * and the iteration ends without an exception where the list now ends. What a call throws reaches the caller of
 * {@code hasNext}. Each {@link #iterator()} and each {@link #stream()} starts again at the first page; an iterator is
 * for one thread.
 *
 * @param <T> what is listed
 */
public final class PagedList<T> implements Iterable<T> {

    private final Iterable<T> entries;

    private PagedList(Iterable<T> entries) {
        this.entries = entries;
    }

    /**
     * A list paged by index.
     *
     * @param count entries to ask for at once; BlueConic may send fewer
     * @param request asks for one page, for example {@code (start, count) -> segments.list(start, count, null)}
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public static <T> PagedList<T> of(long count, PageRequest<T> request) {
        Objects.requireNonNull(request, "request");
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, it is " + count);
        }
        return new PagedList<>(() -> new IndexedPages<>(count, request));
    }

    /**
     * A list paged by cursor.
     *
     * @param request asks for one page; the cursor handed to it is null for the first
     */
    public static <T> PagedList<T> byCursor(CursorRequest<T> request) {
        Objects.requireNonNull(request, "request");
        return new PagedList<>(() -> new CursorPages<>(request));
    }

    @Override
    public Iterator<T> iterator() {
        return entries.iterator();
    }

    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** Asks for one page of a list that is paged by index. */
    @FunctionalInterface
    public interface PageRequest<T> {
        Page<T> page(long startIndex, long count);
    }

    /** Asks for one page of a list that is paged by cursor; null asks for the first. */
    @FunctionalInterface
    public interface CursorRequest<T> {
        CursorPage<T> page(String cursor);
    }
}
