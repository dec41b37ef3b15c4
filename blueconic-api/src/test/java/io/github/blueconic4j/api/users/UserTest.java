package io.github.blueconic4j.api.users;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.roles.Permission;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserTest {
    @Test
    void readsWhatTheWireCallsIsAndHas() {
        User user = BlueConicJson.read(
                User.class,
                "{\"isActive\":true,\"isProvisioned\":false,\"hasAllDomains\":true,\"permissions\":[\"MANAGE_USERS\"]}");

        assertThat(user.active()).isTrue();
        assertThat(user.provisioned()).isFalse();
        assertThat(user.hasAllDomains()).isTrue();
        assertThat(user.permissions()).containsExactly(Permission.MANAGE_USERS);
        assertThat(BlueConicJson.write(user))
                .contains("\"isActive\":true", "\"isProvisioned\":false", "\"hasAllDomains\":true");
    }

    @Test
    void showsNobodyInItsTextForm() {
        User user = BlueConicJson.read(
                User.class,
                "{\"id\":\"ann@example.org\",\"name\":\"Ann\",\"externalId\":\"x-17\",\"creator\":{\"userName\":\"bob@example.org\"}}");

        assertThat(user.toString()).doesNotContain("ann", "Ann", "x-17", "bob");
    }
}
