package io.github.blueconic4j.api.grouptypes;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record GroupTypePage(
        List<GroupType> groupTypes, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<GroupType> {

    @Override
    public List<GroupType> groupTypes() {
        return Absent.asEmpty(groupTypes);
    }

    @Override
    public List<GroupType> items() {
        return groupTypes();
    }
}
