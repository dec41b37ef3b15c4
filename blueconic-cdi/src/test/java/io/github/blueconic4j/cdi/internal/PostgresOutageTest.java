package io.github.blueconic4j.cdi.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Browser;
import io.github.blueconic4j.cdi.testing.CutLine;
import io.github.blueconic4j.cdi.testing.CutStore;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Criterion 10: the database goes away and comes back. {@code -Dblueconic.token-life=500} keeps it away for a minute.
 */
class PostgresOutageTest {

    private static final int LIFE = Integer.getInteger("blueconic.token-life", 30);

    @TempDir
    Path spill;

    private final CutLine line = CutStore.line();
    private final SimulatedTenant tenant = SimulatedTenant.builder()
            .profiles(1)
            .clientId("outage-" + System.nanoTime())
            .ttl(Duration.ofSeconds(LIFE))
            .start();
    private Application application;

    @BeforeEach
    void start() {
        application = Application.start(Application.codeFlow(tenant, spill), CutStore.class);
    }

    private void call() {
        application.clients().segments().list(0L, 1L, List.of());
    }

    private void callUntil(long nanoTime) throws InterruptedException {
        while (System.nanoTime() < nanoTime) {
            call();
            Thread.sleep(50);
        }
    }

    @AfterEach
    void stop() {
        application.close();
        line.close();
        tenant.close();
    }

    @Test
    void awayWhenARefreshIsDueItCostsNoCallAndNoTokenRequest() throws Exception {
        long begin = System.nanoTime();
        Browser.connect(application.clients().authorization(), tenant);
        long percent = Duration.ofSeconds(LIFE).toNanos() / 100;
        callUntil(begin + 74 * percent);
        line.cut();
        callUntil(begin + 86 * percent);

        assertThat(tenant.oauthCount("rotations")).isZero();
        assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(1);
        assertThat(application.clients().grants().get().lastError())
                .as("it was wanted, and the store did not answer")
                .isPresent();

        line.mend();
        callUntil(begin + 95 * percent);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isZero();
    }

    @Test
    void awayBetweenAnswerAndWriteItLosesNothing() throws Exception {
        Browser.connect(application.clients().authorization(), tenant);
        call();
        tenant.revokeAccessTokens();
        tenant.fault(Fault.slow().after(1000).grant("refresh_token"));
        Thread cutter = new Thread(() -> {
            while (tenant.oauthCount("rotations") == 0) {
                Thread.onSpinWait();
            }
            line.cut();
        });
        cutter.start();
        call();
        cutter.join();
        callUntil(System.nanoTime() + Duration.ofSeconds(3).toNanos());
        assertThat(application.clients().grants().get().usable()).isTrue();

        line.mend();
        Thread.sleep(2500);
        application.close();
        start();
        call();
        assertThat(tenant.requestCount("POST /oauth/token"))
                .as("the consent and one refresh")
                .isEqualTo(2);
        assertThat(tenant.oauthCount("reuses")).isZero();
    }
}
