package io.github.blueconic4j.api.segments;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.CursorPage;
import io.github.blueconic4j.api.common.Link;
import io.github.blueconic4j.api.profiles.Profile;

public record SegmentProfilePage(
        List<Profile> profiles,
        String cursor,
        String nextCursor,
        Long itemsPerPage,
        Long totalPages,
        Long totalResults,
        List<Link> links)
        implements CursorPage<Profile> {

    @Override
    public List<Profile> profiles() {
        return Absent.asEmpty(profiles);
    }

    @Override
    public List<Link> links() {
        return Absent.asEmpty(links);
    }

    @Override
    public List<Profile> items() {
        return profiles();
    }
}
