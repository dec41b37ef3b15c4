package io.github.blueconic4j.api.objectives;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record ObjectivePage(
        List<Objective> objectives, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Objective> {

    @Override
    public List<Objective> objectives() {
        return Absent.asEmpty(objectives);
    }

    @Override
    public List<Objective> items() {
        return objectives();
    }
}
