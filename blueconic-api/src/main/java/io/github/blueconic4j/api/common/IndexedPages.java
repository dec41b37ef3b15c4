package io.github.blueconic4j.api.common;

import java.util.List;

/** Goes on behind the last entry that came, so that a server which sends smaller pages than asked for loses nothing. */
final class IndexedPages<T> extends PageWalk<T> {

    private final long count;
    private final PagedList.PageRequest<T> request;
    private long start;
    private boolean last;

    IndexedPages(long count, PagedList.PageRequest<T> request) {
        this.count = count;
        this.request = request;
    }

    @Override
    List<T> nextPage() {
        if (last) {
            return null;
        }
        Page<T> page = request.page(start, count);
        List<T> items = page.items();
        start += items.size();
        last = items.isEmpty() || (page.totalResults() == null ? items.size() < count : start >= page.totalResults());
        return items;
    }
}
