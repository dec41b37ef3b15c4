package io.github.blueconic4j.api.common;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Iterates over the entries of page after page; the subclass knows how to ask for the next one. */
abstract class PageWalk<T> implements Iterator<T> {

    private Iterator<T> page = Collections.emptyIterator();
    private boolean ended;

    /** The entries of the next page, or null when there is none. */
    abstract List<T> nextPage();

    @Override
    public final boolean hasNext() {
        while (!page.hasNext() && !ended) {
            List<T> next = nextPage();
            ended = next == null;
            page = ended ? Collections.emptyIterator() : next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
