package io.github.blueconic4j.cdi.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AuthorizationCodeReaderTest {

    private static final String KEY = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);

    private final Settings settings = new Settings()
            .with("blueconic.grant", "authorization-code")
            .with("blueconic.redirect-uri", "https://app.example.com/blueconic/callback");

    private AuthorizationCode read() {
        return settings.read().authorizationCode().orElseThrow();
    }

    private String problem() {
        ConfigurationException failure = catchThrowableOfType(ConfigurationException.class, settings::read);
        assertThat(failure.problems()).hasSize(1);
        return failure.problems().get(0);
    }

    @Test
    void theDefaultsAreAMemoryStoreWithItsOwnKey() {
        AuthorizationCode code = read();

        assertThat(code.redirectUri()).isEqualTo(URI.create("https://app.example.com/blueconic/callback"));
        assertThat(code.store()).isEqualTo(StoreKind.MEMORY);
        assertThat(code.keys().get()).isEmpty();
        assertThat(code.spillDirectory()).isEmpty();
        assertThat(code.graceWindow()).isEmpty();
        assertThat(code.lease()).isEqualTo(Duration.ofSeconds(60));
        assertThat(code.writeTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.without("blueconic.grant").read().authorizationCode())
                .isEmpty();
    }

    @Test
    void readsEveryKeyOfTheStore() {
        settings.with("blueconic.token-store", "jdbc")
                .with("blueconic.token-store.data-source", "jdbc/blueconic")
                .with("blueconic.token-store.create-tables", "true")
                .with("blueconic.token-store.key", KEY)
                .with("blueconic.token-store.previous-key", KEY.replace("k1", "k0"))
                .with("blueconic.token-store.spill-directory", "/var/lib/app")
                .with("blueconic.token-store.lease", "PT3S")
                .with("blueconic.token-store.write-timeout", "PT1S")
                .with("blueconic.token-timeout", "PT1S")
                .with("blueconic.token-store.grace-window", "PT30S");
        AuthorizationCode code = read();

        assertThat(code.store()).isEqualTo(StoreKind.JDBC);
        assertThat(code.dataSource()).isEqualTo("jdbc/blueconic");
        assertThat(code.createTables()).isTrue();
        assertThat(code.keys().get()).extracting(StoreKey::id).containsExactly("k1", "k0");
        assertThat(code.spillDirectory()).contains(Path.of("/var/lib/app"));
        assertThat(code.graceWindow()).contains(Duration.ofSeconds(30));
    }

    @Test
    void keysAreReadAgainAtEveryUse() {
        settings.with("blueconic.token-store.key", KEY);
        AuthorizationCode code = read();
        settings.with("blueconic.token-store.key", KEY.replace("k1", "k2"))
                .with("blueconic.token-store.previous-key", KEY);

        assertThat(code.keys().get()).extracting(StoreKey::id).containsExactly("k2", "k1");
    }

    @Test
    void theRedirectUriIsRequired() {
        settings.without("blueconic.redirect-uri");

        assertThat(problem()).startsWith("blueconic.redirect-uri is missing").contains("for example: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/blueconic/callback",
                "app.example.com/callback",
                "http://app.example.com/callback",
                "https://app.example.com/callback#part",
                "ftp://localhost/callback",
                "https:///callback",
                "https://app.example.com/call back"
            })
    void aRedirectUriThatBlueConicWouldRefuseFailsTheDeployment(String uri) {
        settings.with("blueconic.redirect-uri", uri);

        assertThat(problem()).startsWith("blueconic.redirect-uri = " + uri + " (from test settings) ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9080/cb",
                "http://127.0.0.1/cb",
                "http://[::1]:80/cb",
                "https://a.example/cb?x=1"
            })
    void aLoopbackAddressNeedsNoHttps(String uri) {
        settings.with("blueconic.redirect-uri", uri);

        assertThat(read().redirectUri()).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc", "bean"})
    void aStoreThatOutlivesTheProcessNeedsAKey(String store) {
        settings.with("blueconic.token-store", store).with("blueconic.token-store.data-source", "jdbc/x");

        assertThat(problem()).startsWith("blueconic.token-store.key is missing").contains("BLUECONIC_TOKEN_STORE_KEY");
    }

    @Test
    void theJdbcStoreNeedsADataSource() {
        settings.with("blueconic.token-store", "jdbc").with("blueconic.token-store.key", KEY);

        assertThat(problem()).startsWith("blueconic.token-store.data-source is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "canary, is not of the form id:Base64",
        "k1:canary*, is not of the form id:Base64",
        "k1:Y2FuYXJ5, holds 6 bytes instead of 32",
        "k_1:Y2FuYXJ5, is not of the form id:Base64"
    })
    void aKeyThatIsNoneIsSaidWithoutShowingIt(String key, String problem) {
        settings.with("blueconic.token-store.key", key);

        assertThat(problem())
                .startsWith("blueconic.token-store.key (from test settings) ")
                .contains(problem, "openssl rand -base64 32")
                .doesNotContain("canary")
                .doesNotContain("Y2FuYXJ5");
    }

    @Test
    void bothKeysMustHaveIdsOfTheirOwn() {
        settings.with("blueconic.token-store.key", KEY).with("blueconic.token-store.previous-key", KEY);

        assertThat(problem()).startsWith("blueconic.token-store.previous-key");
    }

    @Test
    void theLeaseMustOutlastARequestAndItsWriting() {
        settings.with("blueconic.token-store.lease", "PT25S");

        assertThat(problem()).startsWith("blueconic.token-store.lease = PT25S").contains("PT25S");
        settings.with("blueconic.token-store.lease", "PT25.1S");
        assertThat(read().lease()).isEqualTo(Duration.ofMillis(25_100));
    }

    @Test
    void withAnotherGrantNothingOfItIsAsked() {
        settings.with("blueconic.grant", "client-credentials").with("blueconic.token-store.key", "nonsense");

        assertThat(settings.read().authorizationCode()).isEmpty();
        assertThatThrownBy(() ->
                        settings.with("blueconic.grant", "authorization-code").read())
                .isInstanceOf(ConfigurationException.class);
    }
}
