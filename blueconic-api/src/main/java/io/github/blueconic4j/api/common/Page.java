package io.github.blueconic4j.api.common;

import java.util.List;

/**
 * One page of a list that is paged by index. All numbers are null where BlueConic left them out; {@link PagedList}
 * walks over all pages.
 *
 * @param <T> what is listed
 */
public interface Page<T> {

    /** The entries of this page in BlueConic's order, never null. */
    List<T> items();

    /** Index of the first entry of this page; the first of all is 0. */
    Long startIndex();

    /** How many entries a page may have; the last one, or a page of a list that shrank, has fewer. */
    Long itemsPerPage();

    Long totalPages();

    Long totalResults();
}
