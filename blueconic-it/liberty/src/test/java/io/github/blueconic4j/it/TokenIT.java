package io.github.blueconic4j.it;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;

import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.token.TokenSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tokens under load. The tests of a first token have an application of their own, which has none when they begin. */
@ExtendWith(ArquillianExtension.class)
@Timeout(90)
class TokenIT {

    private static final String LIST = "GET /segments";

    @Inject
    @RestClient
    SegmentsApi segments;

    @Inject
    TokenSource tokens;

    @Deployment(name = "crowd")
    static WebArchive crowd() {
        return Archives.war("crowd.war");
    }

    @Deployment(name = "expiry")
    static WebArchive expiry() {
        return Archives.war("expiry.war");
    }

    @Deployment(name = "revocation")
    static WebArchive revocation() {
        return Archives.war("revocation.war");
    }

    @Deployment(name = "rejected")
    static WebArchive rejected() {
        return Archives.war("rejected.war", "blueconic.client-secret=a-wrong-secret");
    }

    @BeforeEach
    void resetTheTenant() {
        Simulator.reset();
    }

    @Test
    @OperateOnDeployment("crowd")
    void sixtyCallersCauseOneTokenRequest() throws Exception {
        List<Future<Long>> calls = together(60, this::total);

        for (Future<Long> call : calls) {
            assertThat(call.get()).isPositive();
        }
        assertThat(Simulator.count(Simulator.TOKEN_REQUEST)).isEqualTo(1);
        assertThat(Simulator.count(LIST)).isEqualTo(60);
    }

    @Test
    @OperateOnDeployment("revocation")
    void anApplicationsOwnClientCallsWithTheTokenOfTheTokenSource() {
        Client client = ClientBuilder.newClient();
        try {
            String answer = client.target("http://localhost:" + Simulator.PORT + "/rest/v2/segments")
                    .request()
                    .header("Authorization", tokens.get().authorization())
                    .get(String.class);
            JsonObject page = Json.createReader(new StringReader(answer)).readObject();

            assertThat(page.getJsonArray("segments").getValuesAs(JsonObject.class))
                    .extracting(segment -> segment.getString("id"))
                    .contains(SegmentsApi.ALL_VISITORS);
        } finally {
            client.close();
        }
    }

    @Test
    @OperateOnDeployment("expiry")
    void nobodyNoticesThatTokensExpireInTheMiddleOfARun() throws Exception {
        Simulator.letTokensLive(2);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);

        List<Future<Integer>> callers = together(8, () -> {
            int made = 0;
            for (; System.nanoTime() - end < 0; made++) {
                total();
                Thread.sleep(20);
            }
            return made;
        });

        for (Future<Integer> caller : callers) {
            assertThat(caller.get()).isPositive();
        }
        assertThat(Simulator.count(Simulator.TOKEN_REQUEST)).isBetween(3, 6);
    }

    @Test
    @OperateOnDeployment("revocation")
    void nobodySeesThatTheTokenIsRevokedInTheMiddleOfARun() throws Exception {
        total();
        Simulator.resetCounts();
        AtomicBoolean revoked = new AtomicBoolean();
        CountDownLatch half = new CountDownLatch(8);
        List<Future<Integer>> callers = together(8, () -> {
            for (int i = 0; i < 60; i++) {
                if (i == 30) {
                    half.countDown();
                    half.await();
                    if (revoked.compareAndSet(false, true)) {
                        Simulator.revokeTokens();
                    }
                }
                total();
            }
            return 60;
        });

        for (Future<Integer> caller : callers) {
            assertThat(caller.get()).isEqualTo(60);
        }
        assertThat(Simulator.count(Simulator.TOKEN_REQUEST)).isEqualTo(1);
        assertThat(Simulator.count(LIST)).isGreaterThan(8 * 60).isLessThanOrEqualTo(8 * 61);
    }

    @Test
    @OperateOnDeployment("rejected")
    void aWrongSecretIsSaidToAllCallersAfterOneRequest() throws Exception {
        List<Future<Long>> calls = together(20, this::total);
        calls.addAll(together(20, this::total));

        for (Future<Long> call : calls) {
            assertThatThrownBy(call::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(ClientRejectedException.class)
                    .hasMessageContaining("POST /oauth/token → invalid_client")
                    .hasMessageContaining("blueconic.client-secret")
                    .message()
                    .doesNotContain("a-wrong-secret");
        }
        assertThatThrownBy(() -> tokens.get()).isInstanceOf(ClientRejectedException.class);
        assertThat(Simulator.count(Simulator.TOKEN_REQUEST)).isEqualTo(1);
        assertThat(Simulator.count()).isEqualTo(1);
    }

    private long total() {
        return segments.list(0L, 1L, List.of()).totalResults();
    }

    /** Runs the same on that many threads, all begun at once, and waits for the end of the last. */
    private static <T> List<Future<T>> together(int threads, Callable<T> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch begin = new CountDownLatch(threads);
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(() -> {
                    begin.countDown();
                    begin.await();
                    return work.call();
                });
            }
            return new ArrayList<>(pool.invokeAll(all));
        } finally {
            pool.shutdownNow();
        }
    }
}
