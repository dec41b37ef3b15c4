package io.github.blueconic4j.cdi.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TenantConfigReaderTest {

    private final Settings settings = new Settings();

    private ConfigurationException failure() {
        return catchThrowableOfType(ConfigurationException.class, settings::read);
    }

    @Test
    void readsTheLeastThatMustBeSaidAndDefaultsForTheRest() {
        TenantConfig config = settings.read();

        assertThat(config.base()).isEqualTo(URI.create("https://mytenant.blueconic.net/rest/v2"));
        assertThat(config.grant()).isEqualTo(Grant.CLIENT_CREDENTIALS);
        assertThat(config.clientId()).isEqualTo("my-client");
        assertThat(config.secret().get()).isEqualTo(Settings.SECRET);
        assertThat(config.scope()).isEmpty();
        assertThat(config.timeouts())
                .isEqualTo(new TenantConfig.Timeouts(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(15)));
        assertThat(config.retry())
                .isEqualTo(new TenantConfig.RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(30)));
        assertThat(config.proxy()).isEmpty();
        assertThat(config.trustStore()).isEmpty();
        assertThat(config.clientKey()).isEmpty();
        assertThat(config.groupTypeKey()).isEqualTo("groupTypeId");
        assertThat(config.userAgent()).isEmpty();
    }

    @Test
    void readsEveryOtherKey() {
        settings.with("blueconic.scope", " read:segments ")
                .with("blueconic.connect-timeout", "PT1S")
                .with("blueconic.first-byte-timeout", "PT2M")
                .with("blueconic.call-timeout", "PT1H")
                .with("blueconic.token-timeout", "PT3S")
                .with("blueconic.retry.attempts", "1")
                .with("blueconic.retry.min-delay", "PT0.1S")
                .with("blueconic.retry.max-delay", "PT1S")
                .with("blueconic.proxy", "proxy.example.com:3128")
                .with("blueconic.groups.type-key", "groupType")
                .with("blueconic.user-agent", "shop/2.1");
        TenantConfig config = settings.read();

        assertThat(config.scope()).contains("read:segments");
        assertThat(config.timeouts())
                .isEqualTo(new TenantConfig.Timeouts(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(30),
                        Duration.ofHours(1),
                        Duration.ofSeconds(3)));
        assertThat(config.retry())
                .isEqualTo(new TenantConfig.RetryPolicy(1, Duration.ofMillis(100), Duration.ofSeconds(1)));
        assertThat(config.proxy()).contains(InetSocketAddress.createUnresolved("proxy.example.com", 3128));
        assertThat(config.groupTypeKey()).isEqualTo("groupType");
        assertThat(config.userAgent()).isEqualTo("shop/2.1");
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        settings.without("blueconic.url").without("blueconic.client-id").with("blueconic.client-secret", "  ");

        assertThat(failure().problems())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("blueconic.url is missing")
                        .endsWith("for example: blueconic.url=https://mytenant.blueconic.net"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("blueconic.client-id is missing")
                        .contains("for example: blueconic.client-id="))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("blueconic.client-secret is blank in test settings")
                        .contains("BLUECONIC_CLIENT_SECRET"));
        assertThat(failure()).hasMessageContainingAll("blueconic.url", "blueconic.client-id", "client-secret");
    }

    @Test
    void saysEverythingThatIsWrongAtOnceButNoSecret() {
        settings.with("blueconic.url", "http://mytenant.blueconic.net")
                .with("blueconic.grant", "password")
                .with("blueconic.connect-timeout", "5000")
                .with("blueconic.retry.attempts", "0")
                .with("blueconic.proxy", "http://proxy.example.com")
                .with("blueconic.trust-store", "/no/such/store.p12")
                .with("blueconic.trust-store-password", "canary-store")
                .with("blueconic.groups.type-key", "type");

        assertThat(failure().problems()).hasSize(7).allSatisfy(problem -> assertThat(problem)
                .startsWith("blueconic.")
                .contains("(from test settings)", "; for example: blueconic."));
        assertThat(failure())
                .hasMessageNotContainingAny("canary", Settings.SECRET)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url|http://mytenant.blueconic.net",
                "url|https://mytenant.blueconic.net?x=y",
                "url|https://",
                "url|/path://mytenant",
                "grant|none,client-credentials",
                "grant|NONE",
                "grant|password",
                "connect-timeout|0",
                "connect-timeout|PT0S",
                "connect-timeout|PT-5S",
                "connect-timeout|PT0.0001S",
                "connect-timeout|PT25H",
                "first-byte-timeout|30s",
                "call-timeout|PT999999999999999H",
                "call-timeout|P106751991167D",
                "retry.attempts|0",
                "retry.attempts|-1",
                "retry.attempts|three",
                "retry.attempts|101",
                "retry.attempts|99999999999",
                "retry.attempts|3.0",
                "retry.min-delay|1",
                "retry.min-delay|PT31S",
                "retry.max-delay|PT0.4S",
                "bulk.max-concurrent|0",
                "bulk.max-concurrent|1001",
                "bulk.queue-size|-1",
                "bulk.queue-size|100001",
                "proxy|proxy.example.com",
                "proxy|proxy.example.com:",
                "proxy|proxy.example.com:0",
                "proxy|proxy.example.com:65536",
                "proxy|proxy.example.com:99999",
                "proxy|:3128",
                "proxy|http://proxy.example.com:3128",
                "proxy|user:canary@proxy.example.com:3128",
                "trust-store|/no/such/store.p12",
                "trust-store|/tmp",
                "key-store|/no/such/store.p12",
                "groups.type-key|grouptypeid"
            })
    void namesTheKeyItsSourceAndAnExample(String key, String value) {
        settings.with("blueconic." + key, value);

        assertThat(failure().problems())
                .singleElement()
                .asString()
                .startsWith("blueconic." + key)
                .contains("(from test settings)", "; for example: blueconic." + key + "=")
                .doesNotContain("canary");
    }

    @Test
    void namesTheKeyWhoseValueRefersToAnotherThatIsNotSet() {
        settings.with("blueconic.url", "https://${no.such.key}");

        assertThat(failure().problems())
                .singleElement()
                .asString()
                .startsWith("blueconic.url refers to a key that is not set, in test settings");
    }

    @Test
    void takesAnEscapedReferenceInASecretAsItIs() {
        settings.with("blueconic.client-secret", "a\\${b}c")
                .with("blueconic.client-id", "${other}")
                .with("other", "id");

        assertThat(settings.read().secret().get()).isEqualTo("a${b}c");
        assertThat(settings.read().clientId()).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void takesABlankValueForNone(String blank) {
        for (ConfigKey key : ConfigKey.values()) {
            settings.with("blueconic." + key.suffix(), blank);
        }
        assertThat(failure().problems()).hasSize(3);
        settings.with("blueconic.grant", "none").with("blueconic.url", "localhost");
        assertThat(settings.read().timeouts().connect()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void needsNeitherIdNorSecretWithoutAGrant() {
        settings.with("blueconic.grant", "none").without("blueconic.client-id").without("blueconic.client-secret");
        TenantConfig config = settings.read();

        assertThat(config.grant()).isEqualTo(Grant.NONE);
        assertThat(config.clientId()).isNull();
    }

    @Test
    void keepsTheBlanksAroundASecretAndNoneAroundAnId() {
        settings.with("blueconic.client-secret", " s3cret ").with("blueconic.client-id", " my-client ");

        assertThat(settings.read().secret().get()).isEqualTo(" s3cret ");
        assertThat(settings.read().clientId()).isEqualTo("my-client");
    }

    @Test
    void readsTheSecretAnewEachTime() {
        TenantConfig config = settings.read();
        settings.with("blueconic.client-secret", "rotated");
        assertThat(config.secret().get()).isEqualTo("rotated");
        settings.without("blueconic.client-secret");
        assertThat(config.secret().get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blueconic/mp-rest/url", "blueconic/mp-rest/uri"})
    void refusesAUrlForTheClientsThatNamesAnotherServer(String clientKey) {
        for (String other :
                new String[] {"https://other.blueconic.net", "http://mytenant.blueconic.net", "mytenant", "a b", "?"}) {
            settings.with(clientKey, other);
            assertThat(failure().problems())
                    .singleElement()
                    .asString()
                    .startsWith(clientKey + " (from test settings)")
                    .contains("blueconic.url");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mytenant.blueconic.net",
                "https://mytenant.blueconic.net:443/",
                "https://MYTENANT.blueconic.net/rest/v2",
                TenantConfigReader.PLACEHOLDER,
                " "
            })
    void takesAUrlForTheClientsThatNamesTheSameServer(String same) {
        settings.with("blueconic/mp-rest/url", same);

        assertThat(settings.read().base()).isEqualTo(URI.create("https://mytenant.blueconic.net/rest/v2"));
    }

    @Test
    void knowsItsOwnOriginAlone() {
        TenantConfig config = settings.with("blueconic.url", "https://mytenant.blueconic.net/gateway")
                .read();

        assertThat(config.isOrigin(URI.create("https://mytenant.blueconic.net/rest/v2/segments")))
                .isTrue();
        assertThat(config.isOrigin(URI.create("HTTPS://MyTenant.blueconic.net:443/")))
                .isTrue();
        for (String other : new String[] {
            "http://mytenant.blueconic.net/",
            "https://mytenant.blueconic.net:8443/",
            "https://mytenant.blueconic.net.evil.example/",
            "https://evil.example/mytenant.blueconic.net",
            "https://mytenant.blueconic.net@evil.example/",
            "/segments",
            "segments"
        }) {
            assertThat(config.isOrigin(URI.create(other))).as(other).isFalse();
        }
    }
}
