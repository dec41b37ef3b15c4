package io.github.blueconic4j.api.roles;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A role: permissions that users are given together.
 *
 * @param restrictions null where there are none
 */
public record Role(
        String id,
        String name,
        String description,
        List<String> tags,
        List<Permission> permissions,
        RoleRestrictions restrictions,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<Permission> permissions() {
        return Absent.asEmpty(permissions);
    }
}
