package io.github.blueconic4j.api.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CursorPagedListTest {

    private record Letters(
            List<String> items, String cursor, String nextCursor, Long itemsPerPage, Long totalPages, Long totalResults)
            implements CursorPage<String> {}

    private final Map<String, CursorPage<String>> pages = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    private void answer(String cursor, String next, String... items) {
        pages.put(cursor, new Letters(List.of(items), cursor, next, 10L, null, null));
    }

    private CursorPage<String> page(String cursor) {
        asked.add(cursor);
        return pages.get(cursor);
    }

    @Test
    void followsTheCursorsToTheEnd() {
        answer(null, "two", "a", "b");
        answer("two", "three", "c");
        answer("three", null, "d");
        assertThat(PagedList.byCursor(this::page)).containsExactly("a", "b", "c", "d");
        assertThat(asked).containsExactly(null, "two", "three");
    }

    @Test
    void aShortOrEmptyPageWithACursorIsNotTheLast() {
        answer(null, "two", "a");
        answer("two", "three");
        answer("three", null, "b");
        assertThat(PagedList.byCursor(this::page)).containsExactly("a", "b");
    }

    @Test
    void asksForAPageOnlyWhenItsFirstEntryIsNeeded() {
        answer(null, "two", "a");
        answer("two", null, "b");
        Iterator<String> entries = PagedList.byCursor(this::page).iterator();
        assertThat(asked).isEmpty();
        entries.next();
        assertThat(asked).hasSize(1);
        entries.next();
        assertThat(asked).hasSize(2);
        assertThat(entries.hasNext()).isFalse();
        assertThat(asked).hasSize(2);
    }

    @Test
    void anEmptyCursorEndsTheList() {
        answer(null, "", "a");
        assertThat(PagedList.byCursor(this::page)).containsExactly("a");
        assertThat(asked).hasSize(1);
    }

    @Test
    void endsAtACursorThatItHasFollowedBefore() {
        answer(null, "two", "a");
        answer("two", "three", "b");
        answer("three", "two", "c");
        assertThat(PagedList.byCursor(this::page)).containsExactly("a", "b", "c");
        assertThat(asked).containsExactly(null, "two", "three");
    }

    @Test
    void endsWhereTheServerNamesTheFirstPageAgain() {
        answer(null, CursorPage.FIRST, "a");
        assertThat(PagedList.byCursor(this::page)).containsExactly("a");
        assertThat(asked).hasSize(1);
    }
}
