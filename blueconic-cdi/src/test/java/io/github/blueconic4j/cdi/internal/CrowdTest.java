package io.github.blueconic4j.cdi.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Browser;
import io.github.blueconic4j.cdi.testing.Parallel;
import io.github.blueconic4j.cdi.testing.SharedStore;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Many callers at once, with refresh tokens that are good for one use, over the wire. */
@Timeout(60)
class CrowdTest {

    private static final String TOKEN_REQUEST = "POST /oauth/token";
    private static final String SEGMENTS = "GET /segments";

    @TempDir
    Path spill;

    private SimulatedTenant tenant;
    private Application application;

    private void connected(Duration life) {
        tenant = SimulatedTenant.builder()
                .profiles(1)
                .clientId("crowd-" + System.nanoTime())
                .ttl(life)
                .start();
        application = Application.start(Application.codeFlow(tenant, spill), SharedStore.class);
        Browser.connect(application.clients().authorization(), tenant);
        list();
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private int list() {
        return application
                .clients()
                .segments()
                .list(0L, 1L, List.of())
                .segments()
                .size();
    }

    private void assertOneRefresh() {
        assertThat(tenant.requestCount(TOKEN_REQUEST)).isEqualTo(1);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isZero();
    }

    @Test
    void fiveHundredThreadsWithATokenThatEndedShareOneRefresh() throws Exception {
        connected(Duration.ofSeconds(3));
        Thread.sleep(3000);
        tenant.reset();
        tenant.fault(Fault.slow().after(300).grant("refresh_token"));

        List<String> tokens =
                Parallel.calls(500, () -> application.clients().tokens().get().value());

        assertThat(new HashSet<>(tokens)).hasSize(1);
        assertOneRefresh();
    }

    @Test
    void twoHundredCallsAfterARevocationShareOneRefreshAndAreRepeatedOnce() throws Exception {
        connected(Duration.ofHours(1));
        tenant.revokeAccessTokens();
        tenant.reset();

        assertThat(Parallel.calls(200, this::list)).hasSize(200).containsOnly(1);
        assertThat(tenant.requestCount(SEGMENTS)).isBetween(201L, 400L);
        assertOneRefresh();
    }

    @Test
    void aTenantThatTakesNoTokenCostsOneRefresh() {
        connected(Duration.ofHours(1));
        tenant.reset();
        tenant.fault(Fault.answer(401, "").on(SEGMENTS).times(1000));

        for (int calls = 1; calls <= 20; calls++) {
            assertThat(catchThrowableOfType(BlueConicHttpException.class, this::list)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(tenant.requestCount(SEGMENTS)).as("two a call at most").isBetween(21L, 40L);
        assertOneRefresh();
    }
}
