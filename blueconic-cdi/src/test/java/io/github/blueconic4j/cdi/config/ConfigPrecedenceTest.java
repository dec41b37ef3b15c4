package io.github.blueconic4j.cdi.config;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** This library's jar, then the application's file, then the environment, then system properties. */
class ConfigPrecedenceTest {

    private static final String USER_AGENT = "blueconic.user-agent";

    @TempDir
    Path application;

    @AfterEach
    void clearSystemProperty() {
        System.clearProperty(USER_AGENT);
    }

    private Config config(Map<String, String> environment, String... applicationFile) throws IOException {
        Path file = application.resolve("META-INF/microprofile-config.properties");
        Files.createDirectories(file.getParent());
        Files.write(file, java.util.List.of(applicationFile));
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {application.toUri().toURL()}, getClass().getClassLoader())) {
            return new SmallRyeConfigBuilder()
                    .forClassLoader(loader)
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .withSources(new EnvConfigSource(environment, 300))
                    .build();
        }
    }

    private static TenantConfig read(Config config) {
        return new TenantConfigReader(config).read(Tenant.DEFAULT);
    }

    @Test
    void theJarSaysOnlyWhatNobodyElseHasTo() throws IOException {
        Config config = config(Map.of());

        assertThat(config.getValue("blueconic/mp-rest/scope", String.class))
                .isEqualTo("jakarta.enterprise.context.ApplicationScoped");
        assertThat(config.getValue("blueconic/mp-rest/url", String.class)).isEqualTo(TenantConfigReader.PLACEHOLDER);
        assertThatThrownBy(() -> read(config))
                .hasMessageContainingAll("blueconic.url is missing", "client-id is missing", "secret is missing")
                .hasMessageNotContaining("mp-rest");
    }

    @Test
    void theApplicationsFileBeatsTheJar() throws IOException {
        Config config = config(Map.of(), "blueconic/mp-rest/scope=jakarta.enterprise.context.RequestScoped");

        assertThat(config.getValue("blueconic/mp-rest/scope", String.class))
                .isEqualTo("jakarta.enterprise.context.RequestScoped");
    }

    @Test
    void theEnvironmentBeatsTheApplicationsFileAndASystemPropertyBoth() throws IOException {
        Config config = config(
                Map.of(
                        "BLUECONIC_URL", "env.blueconic.net",
                        "BLUECONIC_CLIENT_ID", "env-client",
                        "BLUECONIC_CLIENT_SECRET", "env-secret",
                        "BLUECONIC_USER_AGENT", "env",
                        "BLUECONIC_RETRY_MIN_DELAY", "PT1S"),
                "blueconic.url=file.blueconic.net",
                "blueconic.client-secret=file-secret",
                "blueconic.user-agent=file",
                "blueconic.scope=file-scope");
        TenantConfig read = read(config);

        assertThat(read.base()).hasToString("https://env.blueconic.net/rest/v2");
        assertThat(read.clientId()).isEqualTo("env-client");
        assertThat(read.secret().get()).isEqualTo("env-secret");
        assertThat(read.retry().minDelay()).hasSeconds(1);
        assertThat(read.scope()).contains("file-scope");
        assertThat(read.userAgent()).isEqualTo("env");
        System.setProperty(USER_AGENT, "system");
        assertThat(read(config).userAgent()).isEqualTo("system");
    }

    @Test
    void aProblemIsReportedWithTheSourceOfTheValueThatWon() throws IOException {
        Config config = config(Map.of("BLUECONIC_URL", "http://env.example.com"), "blueconic.url=file.blueconic.net");

        assertThatThrownBy(() -> read(config))
                .hasMessageContaining("blueconic.url = http://env.example.com (from EnvConfigSource");
    }

    @Test
    void anUrlOfTheClientsFromTheEnvironmentMustNameTheSameServer() throws IOException {
        Config config = config(
                Map.of("BLUECONIC_MP_REST_URL", "https://other.blueconic.net"), "blueconic.url=file.blueconic.net");

        assertThatThrownBy(() -> read(config)).hasMessageContaining("blueconic/mp-rest/url (from EnvConfigSource");
    }
}
