package io.github.blueconic4j.api.connections;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record ConnectionRunPage(
        List<RunStatus> runs, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<RunStatus> {

    @Override
    public List<RunStatus> runs() {
        return Absent.asEmpty(runs);
    }

    @Override
    public List<RunStatus> items() {
        return runs();
    }
}
