package io.github.blueconic4j.api.lifecycles;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record LifecyclePage(
        List<Lifecycle> lifecycles, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Lifecycle> {

    @Override
    public List<Lifecycle> lifecycles() {
        return Absent.asEmpty(lifecycles);
    }

    @Override
    public List<Lifecycle> items() {
        return lifecycles();
    }
}
