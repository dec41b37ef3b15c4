package io.github.blueconic4j.cdi.tenant;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.interactions.InteractionsApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.config.Grant;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Browser;
import io.github.blueconic4j.cdi.token.GrantStatus;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Several tenants in one application, each a simulated one of its own. */
class TenantsTest {

    private static final String LIST = "GET /segments";
    private static final String TOKEN_REQUEST = "POST /oauth/token";

    private final SimulatedTenant home = SimulatedTenant.builder().profiles(1).start();
    private final SimulatedTenant emea = SimulatedTenant.builder()
            .profiles(2)
            .clientId("emea-client")
            .clientSecret("emea-secret")
            .start();
    private final SimulatedTenant us = SimulatedTenant.builder().profiles(3).start();
    private final Map<String, String> settings = settings();
    private Application application;

    private Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>(Application.settings(home));
        all.put("blueconic.tenant-names", "emea, us");
        add(all, "emea", emea);
        add(all, "us", us);
        all.put("blueconic.tenants.us.grant", "authorization-code");
        all.put("blueconic.tenants.us.redirect-uri", "http://localhost:9080/blueconic/callback");
        return all;
    }

    private static void add(Map<String, String> all, String name, SimulatedTenant tenant) {
        String prefix = "blueconic.tenants." + name + ".";
        all.put(prefix + "url", tenant.url().toString());
        all.put(prefix + "client-id", tenant.clientId());
        all.put(prefix + "client-secret", tenant.clientSecret());
        all.put(prefix + "retry.min-delay", "PT0.01S");
        all.put(prefix + "retry.max-delay", "PT0.02S");
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        List.of(home, emea, us).forEach(SimulatedTenant::close);
    }

    private Tenants tenants() {
        if (application == null) {
            application = Application.start(settings);
        }
        return application.clients().tenants();
    }

    private static long profiles(SegmentsApi segments) {
        return segments.list(0L, 50L, List.of()).items().get(0).profileCount();
    }

    private SegmentsApi segments(String tenant) {
        return tenants().get(tenant).api(SegmentsApi.class);
    }

    @Test
    void eachIsCalledWithItsOwnToken() {
        Browser.connect(tenants().get("us").authorization(), us);

        assertThat(profiles(segments("emea"))).isEqualTo(2);
        assertThat(profiles(segments("us"))).isEqualTo(3);
        assertThat(profiles(segments("default"))).isEqualTo(1);
        assertThat(profiles(application.clients().segments())).isEqualTo(1);
        for (SimulatedTenant tenant : List.of(home, emea, us)) {
            assertThat(tenant.requestCount(TOKEN_REQUEST)).isEqualTo(1);
        }
        assertThat(home.requestCount(LIST)).isEqualTo(2);
        assertThat(tenants().names()).containsExactly("default", "emea", "us");
    }

    @Test
    void clientsOfATenantRetryAsInjectedOnesDo() {
        segments("emea").list(0L, 1L, List.of());
        emea.revokeAccessTokens();
        assertThat(profiles(segments("emea"))).as("a new token").isEqualTo(2);
        emea.fault(Fault.answer(503, "").on(LIST).times(2));
        assertThat(profiles(segments("emea"))).as("repeated").isEqualTo(2);
        emea.fault(Fault.answer(500, "").on(LIST).times(9));
        assertThatThrownBy(() -> segments("emea").list(0L, 1L, List.of()))
                .isInstanceOf(BlueConicHttpException.class)
                .hasMessageContaining("GET /segments → 500");
    }

    @Test
    void eachIsRepeatedAsItsOwnKeysSay() {
        settings.put("blueconic.retry.attempts", "2");
        settings.put("blueconic.tenants.emea.retry.attempts", "4");
        for (SimulatedTenant tenant : List.of(home, emea)) {
            tenant.fault(Fault.answer(503, "").on(LIST).always());
        }
        for (String name : List.of("default", "emea")) {
            assertThatThrownBy(() -> segments(name).list(0L, 1L, List.of()))
                    .isInstanceOf(TemporarilyUnavailableException.class);
        }
        assertThat(home.requestCount(LIST)).isEqualTo(2);
        assertThat(emea.requestCount(LIST)).isEqualTo(4);
    }

    @Test
    void aClientIsMadeOnce() {
        assertThat(segments("emea")).isSameAs(segments("emea")).isNotSameAs(segments("us"));
        assertThat(segments("emea")).hasToString("SegmentsApi[emea]");
        assertThat(segments("emea").equals(segments("us"))).isFalse();
        assertThatThrownBy(() -> tenants().get("emea").api(Runnable.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("java.lang.Runnable.run calls no operation of BlueConic");
        assertThatThrownBy(() -> tenants().get("emea").api(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void theGrantOfOneIsNoOthers() {
        assertThatThrownBy(() -> segments("us").list(0L, 1L, List.of()))
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("tenant us");
        assertThatThrownBy(() -> tenants().get("emea").authorization().begin("/"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(profiles(segments("emea"))).isEqualTo(2);
    }

    @Test
    void aTenantWithoutTokensStandsBesideOthers() {
        settings.put("blueconic.tenant-names", "emea,us,open");
        settings.put("blueconic.tenants.open.url", home.url().toString());
        settings.put("blueconic.tenants.open.grant", "none");

        assertThat(tenants().get("open").api(InteractionsApi.class)).isNotNull();
        assertThatThrownBy(() -> segments("open").list(0L, 1L, List.of()))
                .isInstanceOfSatisfying(BlueConicHttpException.class, refused -> assertThat(refused.status())
                        .isEqualTo(401));
        assertThat(home.requestCount(TOKEN_REQUEST)).isZero();
        assertThat(profiles(segments("emea"))).isEqualTo(2);
    }

    @Test
    void anUnknownTenantIsNamedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> tenants().get("apac"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apac")
                .hasMessageContaining("[default, emea, us]");
    }

    @Test
    void theDefaultTenantMayBeLeftOutWhereOthersAreNamed() {
        List.of("url", "client-id", "client-secret").forEach(key -> settings.remove("blueconic." + key));

        assertThat(tenants().names()).containsExactly("emea", "us");
        assertThat(profiles(segments("emea"))).isEqualTo(2);
        assertThatThrownBy(() -> application.clients().tokens().get())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("blueconic.url is missing");
    }

    @Test
    void everyMistakeOfEveryTenantIsSaidAtOnce() {
        settings.remove("blueconic.client-id");
        settings.put("blueconic.tenants.emea.url", "ftp://x");
        settings.remove("blueconic.tenants.us.redirect-uri");

        assertThatThrownBy(this::tenants)
                .hasStackTraceContaining("blueconic.client-id is missing")
                .hasStackTraceContaining("blueconic.tenants.emea.url")
                .hasStackTraceContaining("blueconic.tenants.us.redirect-uri is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"emea,emea", "default", "EMEA", "a b", "emea,,us", "-x"})
    void namesThatAreNoneFailTheDeployment(String names) {
        settings.put("blueconic.tenant-names", names);

        assertThatThrownBy(this::tenants).hasStackTraceContaining("blueconic.tenant-names = " + names);
    }

    @Test
    void theStateOfEveryGrantIsToldWithoutAnyRequest() {
        List<GrantStatus> before = grants();
        assertThat(before).extracting(GrantStatus::tenant).containsExactly("default", "emea", "us");
        assertThat(before)
                .extracting(GrantStatus::grant)
                .containsExactly(Grant.CLIENT_CREDENTIALS, Grant.CLIENT_CREDENTIALS, Grant.AUTHORIZATION_CODE);
        assertThat(before).noneMatch(GrantStatus::usable);
        for (SimulatedTenant tenant : List.of(home, emea, us)) {
            assertThat(tenant.requestCount(TOKEN_REQUEST)).isZero();
        }
        segments("emea").list(0L, 1L, List.of());

        assertThat(grants()).extracting(GrantStatus::usable).containsExactly(false, true, false);
        assertThat(tenants().get("emea").status().expiresIn().orElseThrow()).isPositive();
    }

    private List<GrantStatus> grants() {
        tenants();
        return application.clients().grants().all();
    }
}
