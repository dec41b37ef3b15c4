package io.github.blueconic4j.cdi.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.api.channels.ChannelsApi;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.interactionevents.InteractionEvent;
import io.github.blueconic4j.api.interactionevents.InteractionEventType;
import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Parallel;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What an application injects, against a simulated tenant. */
@Timeout(60)
class InjectedClientsTest {

    private static final String TOKEN = "POST /oauth/token";
    private static final String SEGMENTS = "GET /segments";
    private static final String EVENTS = "POST /interactionEvents";

    private static SimulatedTenant tenant;
    private static Application application;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.builder().profiles(20).start();
        application = Application.start(Application.settings(tenant));
    }

    @AfterAll
    static void stop() {
        application.close();
        tenant.close();
    }

    @BeforeEach
    void reset() {
        tenant.reset();
    }

    private static SegmentsApi segments() {
        return application.clients().segments();
    }

    private static ChannelsApi channels() {
        return application.clients().channels();
    }

    private static InteractionEvent event() {
        return InteractionEvent.builder()
                .interactionId("i1")
                .type(InteractionEventType.VIEW)
                .url("https://shop.example/")
                .build();
    }

    @Test
    void answersWithWhatTheTenantHolds() {
        SegmentPage page = segments().list(0L, 3L, List.of());

        assertThat(page.segments()).hasSize(3).allMatch(segment -> segment.id() != null);
        assertThat(tenant.requestLines()).contains("GET /rest/v2/segments?startIndex=0&count=3 HTTP/1.1");
    }

    @Test
    void servesSixtyCallersAtATime() throws Exception {
        assertThat(Parallel.calls(60, () -> segments().list(0L, 1L, null).segments()))
                .allMatch(list -> list.size() == 1);
        assertThat(tenant.requestCount(SEGMENTS)).isEqualTo(60);
        assertThat(tenant.requestCount(TOKEN)).isLessThanOrEqualTo(1);
    }

    @Test
    void sharesItsTokenWithWhoeverInjectsTheTokenSource() throws Exception {
        AccessToken token = application.clients().tokens().get();
        segments().list(0L, 1L, null);

        assertThat(application.clients().tokens().get()).isSameAs(token);
        assertThat(application
                        .clients()
                        .tokens()
                        .getAsync()
                        .toCompletableFuture()
                        .get())
                .isSameAs(token);
        HttpRequest own = HttpRequest.newBuilder(tenant.url().resolve("/rest/v2/segments"))
                .header("Authorization", token.authorization())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(own, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", ".", ".."})
    void refusesWhatIsNoIdAndSendsNothing(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> channels().get(id))
                .withMessageStartingWith("channelId must be an id");
        assertThat(tenant.requestLines()).isEmpty();
    }

    @Test
    void refusesAMissingBodyAndSendsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> application.clients().interactionEvents().create(null))
                .withMessage("event must not be null");
        assertThat(tenant.requestLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a%2Fb", "a?b#c", "../b", "😀 é", "a+b&c=d", "%"})
    void sendsAnyOtherIdAsThatId(String id) {
        assertThat(catchThrowable(() -> channels().get(id))).isInstanceOf(ResourceNotFoundException.class);

        String path = tenant.requestLines().get(tenant.requestLines().size() - 1);
        Matcher sent = Pattern.compile("GET /rest/v2/channels/([A-Za-z0-9%._~-]+) HTTP/1.1")
                .matcher(path);
        assertThat(sent.matches()).as(path).isTrue();
        assertThat(URI.create("x:/" + sent.group(1)).getPath()).isEqualTo("/" + id);
    }

    @Test
    void throwsTheExceptionThatSaysWhatToDo() {
        tenant.fault(Fault.answer(403, "").on(SEGMENTS));
        assertThat(catchThrowable(() -> segments().list(null, null, null)))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("read:segments");
        tenant.fault(Fault.answer(200, "<html>canary</html>").on(SEGMENTS).header("Content-Type", "text/html"));
        assertThat(catchThrowable(() -> segments().list(null, null, null)))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageStartingWith("GET /segments → 200 text/html")
                .hasMessageNotContaining("canary");
        tenant.fault(Fault.answer(200, "").on(SEGMENTS));
        assertThat(catchThrowable(() -> segments().list(null, null, null)))
                .isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    void repeatsWhatABusyTenantHasNotTakenUntilItDoes() {
        tenant.fault(Fault.answer(503, "").on(SEGMENTS).times(2));

        assertThat(segments().list(0L, 1L, null).segments()).hasSize(1);
        assertThat(tenant.requestCount(SEGMENTS)).isEqualTo(3);
        tenant.fault(Fault.answer(429, "").on(SEGMENTS).times(3));
        assertThat(catchThrowable(() -> segments().list(0L, 1L, null))).isInstanceOf(TooManyRequestsException.class);
        assertThat(tenant.requestCount(SEGMENTS)).isEqualTo(6);
    }

    @Test
    void repeatsAReadButNoCreateAfterAnUnknownOutcome() {
        tenant.fault(Fault.answer(502, "").on(SEGMENTS));
        assertThat(segments().list(0L, 1L, null).segments()).hasSize(1);

        tenant.fault(Fault.answer(502, "").on(EVENTS));
        assertThat(catchThrowable(
                        () -> application.clients().interactionEvents().create(event())))
                .isExactlyInstanceOf(BlueConicHttpException.class)
                .hasMessage("POST /interactionEvents → 502");
        assertThat(tenant.requestCount(EVENTS)).isEqualTo(1);
    }

    @Test
    void givesConnectionsBackWhateverTheAnswer() throws Exception {
        tenant.fault(Fault.answer(400, "x".repeat(2 << 20)).on(SEGMENTS).times(60));
        for (int i = 0; i < 60; i++) {
            assertThat(catchThrowable(() -> segments().list(0L, 1L, null)))
                    .hasMessageStartingWith("GET /segments → 400")
                    .hasMessageNotContaining("xxx");
        }
        assertThat(segments().list(0L, 1L, null).segments()).hasSize(1);
    }
}
