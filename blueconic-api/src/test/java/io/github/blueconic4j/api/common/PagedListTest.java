package io.github.blueconic4j.api.common;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagedListTest {

    private record Numbers(List<Integer> items, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
            implements Page<Integer> {}

    private final List<Long> asked = new ArrayList<>();
    private int size = 7;
    private boolean counted = true;
    private int serverLimit = Integer.MAX_VALUE;

    private Page<Integer> page(long start, long count) {
        asked.add(start);
        List<Integer> items = IntStream.range(0, size)
                .skip(start)
                .limit(Math.min(count, serverLimit))
                .boxed()
                .toList();
        return new Numbers(items, start, count, null, counted ? (long) size : null);
    }

    @Test
    void asksForAPageOnlyWhenItsFirstEntryIsNeeded() {
        PagedList<Integer> list = PagedList.of(3, this::page);
        assertThat(asked).isEmpty();

        Iterator<Integer> entries = list.iterator();
        assertThat(asked).isEmpty();
        for (int i = 0; i < 3; i++) {
            entries.next();
        }
        assertThat(asked).containsExactly(0L);

        entries.next();
        assertThat(asked).containsExactly(0L, 3L);
    }

    @Test
    void givesEveryEntryOnceAndAsksForNoPageTwice() {
        assertThat(PagedList.of(3, this::page)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(asked).containsExactly(0L, 3L, 6L);
    }

    @Test
    void doesNotAskBehindAFullLastPage() {
        size = 6;
        assertThat(PagedList.of(3, this::page)).hasSize(6);
        assertThat(asked).containsExactly(0L, 3L);
    }

    @Test
    void stopsAtAShortPageWhereTheServerDoesNotCount() {
        counted = false;
        assertThat(PagedList.of(3, this::page)).hasSize(7);
        assertThat(asked).containsExactly(0L, 3L, 6L);
    }

    @Test
    void losesNothingWhenTheServerSendsSmallerPagesThanAskedFor() {
        serverLimit = 2;
        assertThat(PagedList.of(5, this::page)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(asked).containsExactly(0L, 2L, 4L, 6L);
    }

    @Test
    void endsWithoutExceptionWhenTheListShrinks() {
        Iterator<Integer> entries = PagedList.of(3, this::page).iterator();
        for (int i = 0; i < 3; i++) {
            entries.next();
        }
        size = 2;
        assertThat(entries.hasNext()).isFalse();
        assertThat(entries.hasNext()).isFalse();
        assertThat(asked).containsExactly(0L, 3L);
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void goesOnWhenTheListGrows() {
        Iterator<Integer> entries = PagedList.of(3, this::page).iterator();
        entries.next();
        size = 8;
        List<Integer> rest = new ArrayList<>();
        entries.forEachRemaining(rest::add);
        assertThat(rest).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void anEmptyListHasNoEntries() {
        size = 0;
        assertThat(PagedList.of(3, this::page)).isEmpty();
        assertThat(asked).containsExactly(0L);
    }

    @Test
    void startsAgainForEachIteratorAndStream() {
        PagedList<Integer> list = PagedList.of(4, this::page);
        assertThat(list.stream().limit(2)).containsExactly(0, 1);
        assertThat(asked).containsExactly(0L);
        assertThat(list.stream().mapToInt(Integer::intValue).sum()).isEqualTo(21);
        assertThat(asked).containsExactly(0L, 0L, 4L);
    }

    @Test
    void whatACallThrowsReachesTheCallerOfHasNext() {
        Iterator<Integer> entries = PagedList.<Integer>of(3, (start, count) -> {
                    throw new IllegalStateException("down");
                })
                .iterator();
        assertThatThrownBy(entries::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("down");
    }

    @Test
    void refusesToAskForNothing() {
        assertThatThrownBy(() -> PagedList.of(0, this::page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count");
    }
}
