package io.github.blueconic4j.cdi.config;

import java.net.URI;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A tenant that has a name has keys of its own. */
class NamedTenantTest {

    private final Settings settings = new Settings();

    @Test
    void readsAnotherTenantUnderItsName() {
        settings.with("blueconic.tenants.emea.url", "emea.blueconic.net")
                .with("blueconic.tenants.emea.client-id", "emea-client")
                .with("blueconic/mp-rest/url", "https://mytenant.blueconic.net");
        TenantConfigReader reader = new TenantConfigReader(settings.config());

        assertThatThrownBy(() -> reader.read(new Tenant("emea")))
                .isInstanceOfSatisfying(ConfigurationException.class, failure -> assertThat(failure.problems())
                        .singleElement()
                        .asString()
                        .startsWith("blueconic.tenants.emea.client-secret is missing")
                        .endsWith("BLUECONIC_TENANTS_EMEA_CLIENT_SECRET"));
        settings.with("blueconic.tenants.emea.client-secret", "s");
        TenantConfig emea = reader.read(new Tenant("emea"));
        assertThat(emea.base()).isEqualTo(URI.create("https://emea.blueconic.net/rest/v2"));
        assertThat(emea.key(ConfigKey.CLIENT_ID)).isEqualTo("blueconic.tenants.emea.client-id");
    }
}
