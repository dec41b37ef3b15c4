package io.github.blueconic4j.api.groups;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.CursorPage;
import io.github.blueconic4j.api.common.Link;

public record GroupPage(
        List<Group> groups,
        String cursor,
        String nextCursor,
        Long itemsPerPage,
        Long totalPages,
        Long totalResults,
        List<Link> links)
        implements CursorPage<Group> {

    @Override
    public List<Group> groups() {
        return Absent.asEmpty(groups);
    }

    @Override
    public List<Link> links() {
        return Absent.asEmpty(links);
    }

    @Override
    public List<Group> items() {
        return groups();
    }
}
