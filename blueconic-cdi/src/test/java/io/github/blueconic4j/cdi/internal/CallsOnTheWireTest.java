package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.interactionevents.InteractionEvent;
import io.github.blueconic4j.api.interactionevents.InteractionEventType;
import io.github.blueconic4j.api.interactions.InteractionQuery;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls of injected clients as a server sees them. */
@Timeout(60)
class CallsOnTheWireTest {

    private static final String SEGMENTS =
            "{\"segments\":[{\"id\":\"s1\"}],\"itemsPerPage\":1,\"startIndex\":0,\"totalPages\":1,\"totalResults\":1}";
    private static final InteractionEvent EVENT = InteractionEvent.builder()
            .interactionId("i1")
            .type(InteractionEventType.VIEW)
            .url("https://shop.example/")
            .build();

    private RawServer server;
    private Application application;

    private Application.Clients clients(UnaryOperator<String> answer, String... furtherSettings) throws IOException {
        server = RawServer.tenant(answer);
        return clients(server.url(), furtherSettings);
    }

    private Application.Clients clients(URI url, String... furtherSettings) {
        Map<String, String> settings = Application.settings(url);
        for (int i = 0; i < furtherSettings.length; i += 2) {
            settings.put(furtherSettings[i], furtherSettings[i + 1]);
        }
        application = Application.start(settings);
        return application.clients();
    }

    @AfterEach
    void stop() throws IOException {
        if (application != null) {
            application.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void carriesTokenUserAgentAndTheWishForGzip() throws Exception {
        clients(request -> RawServer.http(200, "application/json", SEGMENTS), "blueconic.user-agent", "shop/2.1")
                .segments()
                .list(null, null, null);

        assertThat(server.calls())
                .singleElement()
                .asString()
                .startsWith("GET /rest/v2/segments HTTP/1.1\r\n")
                .containsIgnoringCase("\r\nAuthorization: Bearer canary-token\r\n")
                .containsIgnoringCase("\r\nUser-Agent: shop/2.1 blueconic4j/")
                .containsIgnoringCase("\r\nAccept-Encoding: gzip\r\n")
                .containsIgnoringCase("\r\nAccept: application/json\r\n")
                .doesNotContainIgnoringCase("x-blueconic4j");
    }

    @Test
    void readsCompressedAnswersAndErrors() throws Exception {
        Application.Clients clients = clients(request -> request.contains("startIndex=0")
                ? RawServer.gzip(200, SEGMENTS)
                : RawServer.gzip(400, "{\"code\":\"WRONG\",\"errors\":[{\"field\":\"count\",\"message\":\"no\"}]}"));

        assertThat(clients.segments().list(0L, null, null).segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.id()).isEqualTo("s1"));
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> clients.segments().list(null, null, null));
        assertThat(refused.errors()).singleElement().satisfies(error -> assertThat(error.field())
                .isEqualTo("count"));
    }

    @Test
    void readsAnAnswerThatAProxyUnpackedWithoutSayingSo() throws Exception {
        String claim = "application/json\r\nContent-Encoding: gzip";
        Application.Clients clients = clients(request ->
                RawServer.http(200, claim, request.contains("startIndex=0") ? SEGMENTS : "neither gzip nor JSON"));

        assertThat(clients.segments().list(0L, null, null).segments()).hasSize(1);
        assertThat(catchThrowable(() -> clients.segments().list(null, null, null)))
                .isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    void reportsACompressedAnswerThatIsDamaged() throws Exception {
        String damaged = RawServer.gzip(200, SEGMENTS);
        int middle = damaged.length() - 30;
        Application.Clients clients = clients(
                request -> damaged.substring(0, middle) + "\u0000\u0000\u0000\u0000" + damaged.substring(middle + 4));

        assertThat(catchThrowable(() -> clients.segments().list(null, null, null)))
                .isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    void sendsNoTokenWithAnOpenOperationAndAsksForNone() throws Exception {
        Application.Clients clients = clients(request ->
                RawServer.http(200, "application/json", request.startsWith("GET") ? "{\"interactions\":[]}" : ""));
        clients.interactions()
                .list(InteractionQuery.builder().url("https://shop.example/").build());
        clients.interactionEvents().create(EVENT);

        assertThat(server.requests()).hasSize(2).allSatisfy(request -> assertThat(request)
                .doesNotContainIgnoringCase("\r\nAuthorization:")
                .containsIgnoringCase("\r\nUser-Agent: blueconic4j/"));
    }

    @Test
    void sendsACreateOnceWhenTheConnectionIsDroppedBehindIt() throws Exception {
        Application.Clients clients = clients(request -> null);

        assertThat(catchThrowableOfType(ConnectionFailedException.class, () -> clients.interactionEvents()
                                .create(EVENT))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void givesUpWaitingForTheFirstByte() throws Exception {
        Application.Clients clients = clients(
                request -> RawServer.HANG, "blueconic.first-byte-timeout", "PT0.3S", "blueconic.retry.attempts", "1");

        assertThat(catchThrowableOfType(ConnectionFailedException.class, () -> clients.segments()
                        .list(null, null, null)))
                .hasMessageContaining(
                        "GET /segments → no answer (HttpTimeoutException); blueconic.first-byte-timeout of PT0.3S")
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN));
    }

    @Test
    void givesUpOnAnAnswerThatStopsHalfway() throws Exception {
        Application.Clients clients = clients(
                request -> RawServer.http(200, "application/json", SEGMENTS).replace("]", "") + RawServer.HANG,
                "blueconic.idle-timeout",
                "PT0.3S",
                "blueconic.retry.attempts",
                "1");

        assertThat(catchThrowable(() -> clients.segments().list(null, null, null)))
                .isInstanceOfAny(ConnectionFailedException.class, UnreadableResponseException.class);
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        Application.Clients clients = clients(URI.create("http://localhost:" + port));

        assertThat(catchThrowableOfType(ConnectionFailedException.class, () -> clients.interactionEvents()
                                .create(EVENT))
                        .outcome())
                .isEqualTo(Outcome.NOT_PROCESSED);
    }

    @Test
    void goesThroughTheProxy() throws Exception {
        try (RawServer proxy = RawServer.tenant(request -> RawServer.http(200, "application/json", SEGMENTS))) {
            Application.Clients clients = clients(
                    URI.create("http://127.9.9.9:9"),
                    "blueconic.proxy",
                    "localhost:" + proxy.url().getPort(),
                    "blueconic.grant",
                    "none");
            clients.segments().list(null, null, null);

            assertThat(proxy.calls()).singleElement().asString().startsWith("GET http://127.9.9.9:9/rest/v2/segments ");
        }
    }
}
