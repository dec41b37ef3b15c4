package io.github.blueconic4j.api.common;

import java.util.List;

/**
 * One page of a list that is paged by cursor. A page may hold fewer entries than asked for and still not be the last:
 * only a missing {@link #nextCursor()} says so.
 *
 * @param <T> what is listed
 */
public interface CursorPage<T> {

    /** The cursor of the first page, the same as none. */
    String FIRST = "*";

    /** The entries of this page in BlueConic's order, never null. */
    List<T> items();

    /** The cursor that this page was asked for with. */
    String cursor();

    /** The cursor of the next page; null or empty on the last one. BlueConic does not say how long it lives. */
    String nextCursor();

    Long itemsPerPage();

    Long totalPages();

    /** How many entries all pages have together, as counted when this page was made. */
    Long totalResults();
}
