package io.github.blueconic4j.api.profiles;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

/** What a search found. A search takes no index: this page is the only one. */
public record ProfilePage(
        List<ProfileReference> profiles, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<ProfileReference> {

    @Override
    public List<ProfileReference> profiles() {
        return Absent.asEmpty(profiles);
    }

    @Override
    public List<ProfileReference> items() {
        return profiles();
    }
}
