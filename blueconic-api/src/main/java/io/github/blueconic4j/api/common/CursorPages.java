package io.github.blueconic4j.api.common;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ends when a page names no next cursor, or one that has been followed before. */
final class CursorPages<T> extends PageWalk<T> {

    private final PagedList.CursorRequest<T> request;
    private final Set<String> followed = new HashSet<>(Set.of(CursorPage.FIRST));
    private String cursor;
    private boolean last;

    CursorPages(PagedList.CursorRequest<T> request) {
        this.request = request;
    }

    @Override
    List<T> nextPage() {
        if (last) {
            return null;
        }
        CursorPage<T> page = request.page(cursor);
        cursor = page.nextCursor();
        last = cursor == null || cursor.isEmpty() || !followed.add(cursor);
        return page.items();
    }
}
