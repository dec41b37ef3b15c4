package io.github.blueconic4j.api.roles;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/** What the users of a role may not do although their permissions would let them. */
public record RoleRestrictions(List<PluginRestriction> plugins) {

    @Override
    public List<PluginRestriction> plugins() {
        return Absent.asEmpty(plugins);
    }
}
