package io.github.blueconic4j.simulator;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class LimitsTest {
    private static final String NOTHING = "[]";

    private final SettableClock clock = new SettableClock();
    private final SimulatedTenant tenant = SimulatedTenant.builder()
            .profiles(50)
            .ttl(Duration.ofDays(9))
            .clock(clock)
            .start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private long accepted(int calls, String path) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        try {
            List<Callable<Integer>> work = Collections.nCopies(
                    calls, () -> client.send("PUT", path, NOTHING).status());
            long accepted = 0;
            for (Future<Integer> status : threads.invokeAll(work)) {
                accepted += status.get() == 200 ? 1 : 0;
                assertThat(status.get()).isIn(200, 429);
            }
            return accepted;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void bulkCallsAboveTheLimitAreRefusedWhichMayChangeMeanwhile() throws Exception {
        tenant.fault(Fault.slow().before(400).always());
        tenant.bulkCalls(3);
        assertThat(accepted(10, "/profiles")).isEqualTo(3);
        assertThat(tenant.mostBulkCalls()).isEqualTo(3);
        tenant.bulkCalls(6);
        assertThat(accepted(10, "/groups")).isEqualTo(6);
        assertThat(tenant.requestCount("PUT /groups", 429)).isEqualTo(4);
        assertThat(client.control("POST", "/limits/bulk-calls", "most=0").status())
                .isEqualTo(204);
        assertThat(client.send("PUT", "/profiles", NOTHING).status()).isEqualTo(429);
        assertThat(client.get("/users").status()).as("others are not held up").isEqualTo(200);
    }

    @Test
    void aRefusedCallHasChangedNothingAndUsesUpNoFault() {
        tenant.bulkCalls(0);
        tenant.fault(Fault.answer(500, "").on("PUT /profiles"));

        assertThat(client.send("PUT", "/profiles", "[{\"strategy\":\"UPSERT\"}]")
                        .status())
                .isEqualTo(429);
        tenant.bulkCalls(1);
        assertThat(client.send("PUT", "/profiles", NOTHING).status()).isEqualTo(500);
        assertThat(tenant.requests())
                .allSatisfy(request -> assertThat(request.changes()).noneMatch(change -> change.contains("PROFILE")));
    }

    @Test
    void aCursorExpires() {
        JsonNode first = client.get("/segments/allvisitors/profiles?count=20").json();
        String next = "/segments/allvisitors/profiles?count=20&cursor="
                + first.path("nextCursor").asText();
        clock.pass(Duration.ofMinutes(59));
        assertThat(client.get(next).status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(2));
        Client.Answer late = client.get(next);

        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text()).contains("expired");
        tenant.cursorLife(Duration.ofDays(1));
        assertThat(client.get(next).status()).isEqualTo(200);
        client.control("POST", "/limits/cursor-life", "seconds=1");
        assertThat(client.get(next).status()).isEqualTo(400);
        assertThat(client.get("/segments/allvisitors/profiles?cursor=*").status())
                .isEqualTo(200);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> tenant.bulkCalls(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tenant.cursorLife(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        for (String wrong : List.of("", "most=-1", "most=many")) {
            assertThat(client.control("POST", "/limits/bulk-calls", wrong).status())
                    .isEqualTo(400);
        }
    }
}
