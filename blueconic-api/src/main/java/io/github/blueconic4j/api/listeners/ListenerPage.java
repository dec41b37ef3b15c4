package io.github.blueconic4j.api.listeners;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record ListenerPage(
        List<Listener> listeners, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Listener> {

    @Override
    public List<Listener> listeners() {
        return Absent.asEmpty(listeners);
    }

    @Override
    public List<Listener> items() {
        return listeners();
    }
}
