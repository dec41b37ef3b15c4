package io.github.blueconic4j.api.users;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.NamedReference;
import io.github.blueconic4j.api.common.UserReference;
import io.github.blueconic4j.api.roles.Permission;

/**
 * A user of BlueConic. Its text form leaves out who it is.
 *
 * @param id the e-mail address that the user logs in with
 * @param domains those that the user may work on; only sent unless {@code hasAllDomains}
 * @param externalId the user's id at the identity provider
 * @param provisioned whether an identity provider manages the user by SCIM
 * @param active false for a user who cannot log in any more
 */
public record User(
        String id,
        String name,
        String description,
        List<String> tags,
        @JsonbProperty("isActive") Boolean active,
        List<NamedReference> roles,
        List<Permission> permissions,
        Boolean hasAllDomains,
        List<NamedReference> domains,
        @JsonbProperty("isProvisioned") Boolean provisioned,
        String externalId,
        Instant lastLoginDate,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<NamedReference> roles() {
        return Absent.asEmpty(roles);
    }

    @Override
    public List<Permission> permissions() {
        return Absent.asEmpty(permissions);
    }

    @Override
    public List<NamedReference> domains() {
        return Absent.asEmpty(domains);
    }

    @Override
    public String toString() {
        return "User[active=" + active + ", roles=" + roles + "]";
    }
}
