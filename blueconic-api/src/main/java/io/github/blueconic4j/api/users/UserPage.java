package io.github.blueconic4j.api.users;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record UserPage(List<User> users, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<User> {

    @Override
    public List<User> users() {
        return Absent.asEmpty(users);
    }

    @Override
    public List<User> items() {
        return users();
    }
}
