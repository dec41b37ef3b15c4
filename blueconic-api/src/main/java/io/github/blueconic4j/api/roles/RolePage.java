package io.github.blueconic4j.api.roles;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record RolePage(List<Role> roles, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Role> {

    @Override
    public List<Role> roles() {
        return Absent.asEmpty(roles);
    }

    @Override
    public List<Role> items() {
        return roles();
    }
}
