package io.github.blueconic4j.api.roles;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleTest {
    @Test
    void readsPermissionsAndRestrictionsAsOpenValues() {
        String text = "{\"permissions\":[\"MANAGE_MODELS\",\"FLY\"],\"restrictions\":{\"plugins\":["
                + "{\"pluginId\":\"p1\",\"access\":\"deny\",\"operations\":[\"create\",\"copy\"]}]}}";

        Role role = BlueConicJson.read(Role.class, text);

        assertThat(role.permissions()).containsExactly(Permission.MANAGE_MODELS, new Permission("FLY"));
        PluginRestriction restriction = role.restrictions().plugins().get(0);
        assertThat(restriction.access()).isEqualTo(RestrictionAccess.DENY);
        assertThat(restriction.operations())
                .containsExactly(RestrictedOperation.CREATE, new RestrictedOperation("copy"));
        assertThat(BlueConicJson.write(role)).contains("\"permissions\":[\"MANAGE_MODELS\",\"FLY\"]");
    }
}
