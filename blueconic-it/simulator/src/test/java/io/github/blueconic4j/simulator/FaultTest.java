package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Seen from a bare socket, over a connection that could be kept, where it matters what a client really receives. */
@Timeout(60)
class FaultTest {
    private static final int PATIENCE = 10_000;
    private static final int SHORT = 300;

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(3).start();
    private final Client client = new Client(tenant);
    private final Application application = new Application(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private Client.Answer ask() {
        return client.tokenAnswer("client_credentials", tenant.clientId(), tenant.clientSecret());
    }

    private Socket refreshing(String refreshToken, int timeout, String header) throws IOException {
        String form = "grant_type=refresh_token&refresh_token=" + refreshToken + "&client_id=" + tenant.clientId()
                + "&client_secret=" + tenant.clientSecret();
        Socket socket = new Socket("localhost", tenant.url().getPort());
        socket.setSoTimeout(timeout);
        String head = "POST /rest/v2/oauth/token HTTP/1.1\r\n" + header + "Content-Length: " + form.length();
        socket.getOutputStream().write((head + "\r\n\r\n" + form).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** All that arrives until the tenant closes the connection. */
    private String received(String refreshToken, int timeout, String header) throws IOException {
        try (Socket socket = refreshing(refreshToken, timeout, header)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void droppedBeforeTheCommitNothingHasRotated() throws IOException {
        String token = application.connect();
        tenant.reset();
        tenant.fault(Fault.dropBeforeCommit());

        assertThat(received(token, PATIENCE, "")).as("not a byte of answer").isEmpty();
        assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(1);
        assertThat(tenant.oauthCount("rotations")).isZero();
        assertThat(application.refresh(token).status()).isEqualTo(200);
    }

    @Test
    void droppedAfterTheCommitTheTokenIsSpent() throws IOException {
        String token = application.connect();
        tenant.reset();
        tenant.fault(Fault.dropAfterCommit());

        assertThat(received(token, PATIENCE, "")).as("not a byte of answer").isEmpty();
        assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(1);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(application.refresh(token).status()).isEqualTo(400);
        assertThat(tenant.oauthCount("alive")).isZero();
    }

    @Test
    void answersAnythingElseBeforeOrAfterTheCommit() {
        String token = application.connect();
        tenant.fault(Fault.answer(503, "").header("Retry-After", "7"));
        tenant.fault(Fault.answer(200, "<html>").header("Content-Type", "text/html"));
        tenant.fault(Fault.answerAfterCommit(500, "{}"));

        Client.Answer busy = application.refresh(token);
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.header("Retry-After")).isEqualTo("7");
        Client.Answer garbage = application.refresh(token);
        assertThat(garbage.text()).isEqualTo("<html>");
        assertThat(garbage.raw().headers().allValues("Content-Type")).containsExactly("text/html");
        assertThat(tenant.oauthCount("rotations")).isZero();
        assertThat(application.refresh(token).status()).isEqualTo(500);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
    }

    @Test
    void cutsTheRealAnswerAnywhereAfterTheCommit() throws IOException {
        String close = "Connection: close\r\n";
        String whole = body(received(application.connect(), PATIENCE, close));
        assertThat(whole).startsWith("{").endsWith("}");
        for (int bytes = 0; bytes < whole.length(); bytes += 20) {
            tenant.fault(Fault.cutAt(bytes).grant("refresh_token"));
            String answer = received(application.connect(), PATIENCE, "Accept-Encoding: gzip\r\n");
            assertThat(body(answer)).hasSize(bytes);
            assertThat(answer).contains("Content-Length: " + whole.length());
        }
        tenant.fault(Fault.cutAt(10_000).grant("refresh_token"));
        assertThat(body(received(application.connect(), PATIENCE, close))).hasSameSizeAs(whole);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(2 + (whole.length() + 19) / 20);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void hangsUntilTheClientGivesUpBeforeOrAfterTheCommit() {
        String token = application.connect();
        tenant.fault(Fault.hangBeforeCommit().grant("refresh_token"));
        tenant.fault(Fault.hangAfterCommit().grant("refresh_token"));

        assertThatThrownBy(() -> received(token, SHORT, "")).isInstanceOf(SocketTimeoutException.class);
        assertThat(tenant.oauthCount("rotations")).isZero();
        assertThatThrownBy(() -> received(token, SHORT, "")).isInstanceOf(SocketTimeoutException.class);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(application.refresh(token).status()).isEqualTo(400);
    }

    @Test
    void closingTheTenantEndsWhatHangsOrIsHeldBack() throws IOException, InterruptedException {
        String token = application.connect();
        long hour = Duration.ofHours(1).toMillis();
        for (Fault fault : List.of(
                Fault.hangAfterCommit(), Fault.slow().before(hour), Fault.slow().after(hour))) {
            tenant.fault(fault.grant("refresh_token"));
        }
        try (Socket one = refreshing(token, PATIENCE, "");
                Socket two = refreshing("x", PATIENCE, "");
                Socket three = refreshing("x", PATIENCE, "")) {
            while (tenant.requestCount("POST /oauth/token") < 6) {
                Thread.onSpinWait();
            }
            tenant.close();

            assertEnded(one);
            assertEnded(two);
            assertEnded(three);
        }
        for (Thread thread : threadsOfTheTenant()) {
            thread.join(PATIENCE);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static void assertEnded(Socket socket) throws IOException {
        try {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("still open", e);
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    private List<Thread> threadsOfTheTenant() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith("RestFront")
                                || frame.getMethodName().equals("awaitEnd")
                                || frame.getMethodName().equals("hold")))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void takesItsTimeBeforeAndAfterTheCommit() {
        tenant.fault(Fault.slow().before(150).after(150));
        long begin = System.nanoTime();

        assertThat(ask().status()).isEqualTo(200);
        assertThat(System.nanoTime() - begin).isGreaterThan(300_000_000L);
    }

    @Test
    void happensToWhatItIsMeantForAsOftenAsSaidInTheOrderInWhichItWasSet() {
        tenant.fault(Fault.answer(501, "").grant("refresh_token"));
        tenant.fault(Fault.answer(502, "").times(2));
        tenant.fault(Fault.answer(503, "").grant("revoke"));
        tenant.fault(Fault.answer(504, ""));

        assertThat(ask().status()).isEqualTo(502);
        assertThat(application.refresh("x").status()).isEqualTo(501);
        assertThat(ask().status()).isEqualTo(502);
        assertThat(application.revoke("x").status()).isEqualTo(503);
        assertThat(ask().status()).isEqualTo(504);
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void aRevocationCanBeLostOrDoneBehindTheClientsBack() {
        String token = application.connect();
        tenant.fault(Fault.answer(503, "").grant("revoke"));
        tenant.fault(Fault.dropAfterCommit().grant("revoke"));

        assertThat(application.revoke(token).status()).isEqualTo(503);
        assertThat(tenant.oauthCount("alive")).isEqualTo(1);
        assertThatThrownBy(() -> application.revoke(token)).hasRootCauseInstanceOf(IOException.class);
        assertThat(tenant.oauthCount("alive")).isZero();
        assertThat(tenant.requestCount("POST /oauth/revoke")).isEqualTo(2);
    }

    @Test
    void isTakenBack() {
        tenant.fault(Fault.answer(503, "").times(1_000_000));
        assertThat(ask().status()).isEqualTo(503);

        tenant.clearFaults();
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void makesSense() {
        for (Runnable wrong : List.<Runnable>of(
                () -> Fault.slow().times(0),
                () -> Fault.slow().before(-1),
                () -> Fault.slow().after(-1),
                () -> Fault.cutAt(-1),
                () -> Fault.answer(0, ""),
                () -> Fault.answerAfterCommit(1000, ""))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private int set(String fault) {
        return client.control("POST", "/faults", fault.replace('\'', '"')).status();
    }

    @Test
    void isSetFromOutsideToo() throws IOException {
        String token = application.connect();
        assertThat(set("{'kind':'answer','status':429,'times':2,'grant':'client_credentials','body':{'a':1},"
                        + "'headers':{'Retry-After':'3'}}"))
                .isEqualTo(204);
        assertThat(set("{'kind':'hangBeforeCommit','grant':'refresh_token'}")).isEqualTo(204);
        assertThat(set("{'kind':'cutAt','bytes':5,'grant':'refresh_token','beforeMillis':1,'afterMillis':1}"))
                .isEqualTo(204);

        Client.Answer busy = ask();
        assertThat(busy.status()).isEqualTo(429);
        assertThat(busy.text()).isEqualTo("{\"a\":1}");
        assertThat(busy.header("Retry-After")).isEqualTo("3");
        client.control("DELETE", "/faults", "");
        assertThat(ask().status()).isEqualTo(200);
        assertThat(set("{'kind':'cutAt','bytes':5,'grant':'refresh_token'}")).isEqualTo(204);
        assertThat(body(received(token, PATIENCE, ""))).hasSize(5);
    }

    @Test
    void whatMakesNoSenseFromOutsideIsNamed() {
        for (String wrong : List.of(
                "kind {'kind':'magic'}",
                "kind {}",
                "grantType {'kind':'slow','grantType':'refresh_token'}",
                "times {'kind':'slow','times':'many'}",
                "times {'kind':'slow','times':0}",
                "status {'kind':'answer','status':7}",
                "body nonsense")) {
            String[] words = wrong.split(" ", 2);
            Client.Answer answer = client.control("POST", "/faults", words[1].replace('\'', '"'));

            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).as(wrong).contains(words[0]);
        }
        assertThat(ask().status()).isEqualTo(200);
    }
}
