package io.github.blueconic4j.api.connections;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record ConnectionPage(
        List<Connection> connections, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Connection> {

    @Override
    public List<Connection> connections() {
        return Absent.asEmpty(connections);
    }

    @Override
    public List<Connection> items() {
        return connections();
    }
}
