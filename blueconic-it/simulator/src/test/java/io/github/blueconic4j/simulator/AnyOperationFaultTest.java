package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Faults of operations that are not the authorization server's. */
@Timeout(60)
class AnyOperationFaultTest {
    private static final String ONE_MORE = "[{\"strategy\":\"UPSERT\"}]";

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(3).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private long profiles() {
        return client.get("/segments").json().at("/segments/0/profileCount").asLong();
    }

    private List<Integer> statuses(int requests) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(client.get("/users").status());
        }
        return statuses;
    }

    @Test
    void aWriteIsLostOrDoneBehindTheClientsBack() throws IOException {
        for (Fault fault : List.of(Fault.dropBeforeCommit(), Fault.dropAfterCommit())) {
            tenant.fault(fault.on("PUT /profiles"));
            try (Bare connection = new Bare(tenant)) {
                connection.ask("PUT", "/profiles", ONE_MORE);
                assertThat(connection.rest()).isEmpty();
            }
        }
        assertThat(profiles()).isEqualTo(4);
        assertThat(tenant.requestCount("PUT /profiles", 0)).isEqualTo(2);
    }

    @Test
    void aResetIsSeenAsOneBeforeAndAfterTheCommitAndInTheBody() throws IOException {
        for (Fault fault : List.of(Fault.resetBeforeCommit(), Fault.resetAfterCommit())) {
            tenant.fault(fault.on("PUT /profiles"));
            try (Bare connection = new Bare(tenant)) {
                connection.ask("PUT", "/profiles", ONE_MORE);
                assertThatThrownBy(connection::read).isInstanceOf(SocketException.class);
            }
        }
        assertThat(profiles()).isEqualTo(4);
        tenant.fault(Fault.resetAt(10).on("GET /users"));
        try (Bare connection = new Bare(tenant)) {
            connection.ask("GET", "/users", "");
            assertThatThrownBy(connection::rest).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void anAnswerStopsInItsMiddleForEver() throws IOException {
        tenant.fault(Fault.hangAt(7).on("GET /segments/{segment}/profiles"));
        try (Bare connection = new Bare(tenant)) {
            connection.ask("GET", "/segments/allvisitors/profiles", "");
            connection.patience(300);
            StringBuilder received = new StringBuilder();
            assertThatThrownBy(() -> {
                        while (true) {
                            received.append((char) connection.read());
                        }
                    })
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(received.toString())
                    .contains("Transfer-Encoding: chunked")
                    .satisfies(text -> assertThat(text.substring(text.indexOf("\r\n\r\n") + 4))
                            .hasSize(7));
        }
    }

    @Test
    void aConnectionThatIsNeverReadTakesARequestAndSaysNothing() throws IOException {
        String token = client.newToken();
        tenant.fault(Fault.hangBeforeAccept());
        try (Bare connection = new Bare(tenant, token)) {
            connection.patience(300);
            connection.ask("GET", "/users", "");
            assertThatThrownBy(connection::read).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(tenant.requestCount("GET /users")).isZero();
        assertThat(client.get("/users").status()).isEqualTo(200);
    }

    @Test
    void aStaleConnectionEndsWithTheNextRequestUnseen() throws IOException {
        tenant.fault(Fault.staleConnection().on("GET /users"));
        try (Bare connection = new Bare(tenant)) {
            connection.ask("GET", "/users", "");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200").contains("Connection: keep-alive");
            connection.ask("PUT", "/profiles", ONE_MORE);
            assertThatThrownBy(connection::rest).isInstanceOf(SocketException.class);
        }
        assertThat(tenant.requestCount("PUT /profiles")).isZero();
    }

    @Test
    void aBodyTrickles() {
        int size = client.get("/groupTypes").raw().body().length;
        tenant.fault(Fault.slow().bytesPerSecond(1000).on("GET /groupTypes"));
        long begin = System.nanoTime();

        assertThat(client.get("/groupTypes").raw().body()).hasSize(size);
        assertThat(System.nanoTime() - begin).isGreaterThan((size - 1) * 1_000_000L);
    }

    @Test
    void itHappensToTheNthCallOfItsOperationOnly() {
        tenant.fault(Fault.answer(502, "").on("GET /users").spare(2).times(2));

        assertThat(client.get("/segments").status()).isEqualTo(200);
        assertThat(statuses(6)).containsExactly(200, 200, 502, 502, 200, 200);
    }

    @Test
    void aLineOfATestSaysWhatGoesWrong() {
        tenant.fault(Fault.answer(503, "")
                .header("Retry-After", "7")
                .on("GET /segments")
                .times(2));
        tenant.fault(Fault.cutAt(100).on("PUT /profiles").spare(3));
        tenant.fault(Fault.error(500, ErrorBody.HTML).chance(0.05).always());

        assertThat(client.get("/segments").header("Retry-After")).isEqualTo("7");
        assertThat(client.get("/segments").status()).isEqualTo(503);
        assertThat(statuses(200)).contains(200, 500);
    }

    @Test
    void chanceIsReproducibleAndAboutWhatWasSaid() {
        tenant.fault(Fault.answer(500, "").chance(0.2).always());
        List<Integer> first = statuses(500);
        try (SimulatedTenant same = SimulatedTenant.builder().profiles(3).start()) {
            Client other = new Client(same);
            same.fault(Fault.answer(500, "").chance(0.2).always());
            for (int status : first) {
                assertThat(other.get("/users").status()).isEqualTo(status);
            }
        }
        assertThat(first.stream().filter(status -> status == 500).count()).isBetween(60L, 140L);
        tenant.clearFaults();
        tenant.fault(Fault.answer(500, "").chance(0).always());
        tenant.fault(Fault.answer(501, "").chance(1));
        assertThat(statuses(2)).containsExactly(501, 200);
    }

    @Test
    void latencyIsSpreadAroundItsMedian() {
        tenant.fault(Fault.slow().latency(8, 40).always());
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            long begin = System.nanoTime();
            client.get("/groupTypes");
            millis.add((System.nanoTime() - begin) / 1_000_000);
        }
        millis.sort(null);

        assertThat(millis.get(50)).as("median").isGreaterThanOrEqualTo(5);
        assertThat(millis.get(0)).as("the quickest is quicker").isLessThan(millis.get(50));
        assertThat(millis.get(99)).as("the slowest are slower").isGreaterThan(millis.get(50) * 3 / 2);
    }

    @Test
    void everyShapeOfAnErrorBodyCanBeHad() throws IOException {
        for (ErrorBody shape : ErrorBody.values()) {
            tenant.fault(Fault.error(400, shape).on("GET /users"));
            Client.Answer answer = client.get("/users");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo(shape == ErrorBody.NONE ? null : shape.contentType());
            if (shape.contentType().equals("application/json")) {
                assertThat(answer.json().isObject()).as(shape.name()).isTrue();
            }
        }
        assertThat(Client.JSON
                        .readTree(ErrorBody.CODED.text(400, "a\"b", "c\\d\n\u0001"))
                        .at("/errors/0/field"))
                .hasToString("\"a\\\"b\"");
        tenant.fault(Fault.loginPage());
        Client.Answer page = client.get("/users");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("password");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (Runnable wrong : List.<Runnable>of(
                () -> tenant.fault(Fault.slow().on("GET /nowhere")),
                () -> tenant.fault(Fault.hangBeforeAccept().on("GET /users")),
                () -> tenant.fault(Fault.hangBeforeAccept().grant("refresh_token")),
                () -> Fault.slow().spare(-1),
                () -> Fault.slow().chance(1.1),
                () -> Fault.slow().chance(Double.NaN),
                () -> Fault.slow().latency(0, 1),
                () -> Fault.slow().latency(5, 4),
                () -> Fault.slow().bytesPerSecond(0),
                () -> Fault.slow().header("a", "b\nc"),
                () -> Fault.hangAt(-1),
                () -> Fault.resetAt(-1))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(client.get("/users").status()).isEqualTo(200);
    }
}
