package io.github.blueconic4j.api.roles;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/** Keeps the users of a role from doing something with the objects of a plugin. */
public record PluginRestriction(String pluginId, RestrictionAccess access, List<RestrictedOperation> operations) {

    @Override
    public List<RestrictedOperation> operations() {
        return Absent.asEmpty(operations);
    }
}
