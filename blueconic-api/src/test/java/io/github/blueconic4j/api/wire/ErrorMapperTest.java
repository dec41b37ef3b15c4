package io.github.blueconic4j.api.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.FieldError;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.stores.StoreItemIds;
import io.github.blueconic4j.api.stores.StoresApi;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ErrorMapperTest {

    private static final Map<Integer, Class<? extends BlueConicHttpException>> CLASSES = Map.of(
            400, InvalidRequestException.class,
            403, PermissionDeniedException.class,
            404, ResourceNotFoundException.class,
            408, TemporarilyUnavailableException.class,
            429, TooManyRequestsException.class,
            503, TemporarilyUnavailableException.class);

    /** The bulk calls as far as their errors go. */
    @Path("/profiles")
    @RegisterProvider(Answers.class)
    @RegisterProvider(ErrorMapper.class)
    public interface Profiles {
        @PUT
        @Consumes(MediaType.TEXT_PLAIN)
        void apply(String body);
    }

    @Path("/groups")
    @RegisterProvider(Answers.class)
    @RegisterProvider(ErrorMapper.class)
    public interface Groups {
        @PUT
        @Consumes(MediaType.TEXT_PLAIN)
        void apply(String body);
    }

    private AnswerServer server;

    @BeforeEach
    void start() throws Exception {
        server = new AnswerServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private <T extends BlueConicException> T thrown(Class<T> type) {
        SegmentsApi segments = server.client(SegmentsApi.class);
        return catchThrowableOfType(type, () -> segments.list(null, null, null));
    }

    @Test
    void everyStatusOfFourHundredAndMoreHasItsClass() {
        SegmentsApi segments = server.client(SegmentsApi.class);
        for (int status = 400; status < 600; status++) {
            server.answers(status, "application/json", "{\"code\":\"E1\",\"message\":\"jane@example.com\"}");
            BlueConicHttpException thrown = catchThrowableOfType(
                    BlueConicHttpException.class, () -> segments.list(null, null, List.of("jane")));
            assertThat(thrown)
                    .as("status %d", status)
                    .isExactlyInstanceOf(CLASSES.getOrDefault(status, BlueConicHttpException.class))
                    .hasMessageStartingWith("GET /segments → " + status + " E1")
                    .hasMessageNotContaining("jane");
            assertThat(thrown.status()).isEqualTo(status);
            assertThat(thrown.method()).isEqualTo("GET");
            assertThat(thrown.pathTemplate()).isEqualTo("/segments");
            assertThat(thrown.blueConicMessage()).contains("jane@example.com");
        }
    }

    @Test
    void saysWhatIsKnownOfTheCall() {
        SegmentsApi segments = server.client(SegmentsApi.class);
        for (int status = 400; status < 600; status++) {
            server.answers(status, null, "");
            BlueConicHttpException thrown =
                    catchThrowableOfType(BlueConicHttpException.class, () -> segments.list(null, null, null));
            boolean refused = (status < 500 && status != 408) || status == 501 || status == 503;
            assertThat(thrown.outcome())
                    .as("outcome of %d", status)
                    .isEqualTo(refused ? Outcome.NOT_PROCESSED : Outcome.UNKNOWN);
            boolean later = status == 408 || status == 429 || (status >= 500 && status != 501);
            assertThat(thrown.retryable()).as("retryable %d", status).isEqualTo(later);
        }
    }

    @Test
    void a400CarriesTheFieldErrors() {
        server.answers(400, "application/json", "{\"errors\":[{\"field\":\"name\",\"message\":\"missing\"}]}");
        assertThat(thrown(InvalidRequestException.class).errors()).containsExactly(new FieldError("name", "missing"));
    }

    @Test
    void a403NamesTheScopeOfTheOperation() {
        server.answers(403, "application/json", "{}");
        PermissionDeniedException thrown = thrown(PermissionDeniedException.class);
        assertThat(thrown.scope()).contains("read:segments");
        assertThat(thrown).hasMessageContaining("read:segments").hasMessageContaining("IP addresses");
    }

    @Test
    void a429AndA503CarryRetryAfter() {
        server.header("Retry-After", "17");
        server.answers(429, "text/plain", "slow down");
        assertThat(thrown(TooManyRequestsException.class).retryAfter()).contains(Duration.ofSeconds(17));
        server.answers(503, "text/plain", "slow down");
        assertThat(thrown(TemporarilyUnavailableException.class).retryAfter()).contains(Duration.ofSeconds(17));
    }

    @Test
    void redirectsAreNotFollowed() {
        server.header("Location", "/rest/v2/segments?elsewhere=1");
        for (int status : new int[] {300, 301, 302, 303, 307, 308}) {
            server.answers(status, "text/html", "<html/>");
            int before = server.received.size();
            UnreadableResponseException thrown = thrown(UnreadableResponseException.class);
            assertThat(thrown.status()).isEqualTo(status);
            assertThat(thrown.contentType()).contains("text/html");
            assertThat(thrown.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(thrown).hasMessageStartingWith("GET /segments → " + status);
            assertThat(server.received).hasSize(before + 1);
        }
    }

    @Test
    void a304ThatNobodyAskedForIsAnError() {
        server.answers(304, null, "");
        assertThat(thrown(UnreadableResponseException.class).status()).isEqualTo(304);
    }

    @Test
    void a413OfABulkCallCarriesWhatWasProcessed() {
        server.answers(
                413,
                "application/json",
                "[{\"profileId\":\"p1\",\"identifier\":\"1\",\"state\":\"CREATED\"},{\"state\":\"UNCHANGED\"}]");
        Profiles profiles = server.client(Profiles.class);
        TooManyEntriesException thrown =
                catchThrowableOfType(TooManyEntriesException.class, () -> profiles.apply("[]"));
        assertThat(thrown.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(thrown.retryable()).isFalse();
        assertThat(thrown).hasMessage("PUT /profiles → 413; 2 entries were processed");
        assertThat(thrown.results())
                .first()
                .isEqualTo(new ProfileChangeResult("p1", "1", ChangeState.CREATED, null, null));
        assertThat(thrown.results().get(1).state()).isEqualTo(ChangeState.UNCHANGED);
    }

    @Test
    void a413OfGroupsCarriesGroupResults() {
        server.answers(413, "application/json", "[{\"groupId\":\"g1\",\"groupTypeId\":\"t\",\"state\":\"MODIFIED\"}]");
        Groups groups = server.client(Groups.class);
        assertThat(catchThrowableOfType(TooManyEntriesException.class, () -> groups.apply("[]"))
                        .results()
                        .get(0))
                .isEqualTo(new GroupChangeResult("g1", "t", null, ChangeState.MODIFIED, null));
    }

    @Test
    void a413WithALongListIsReadInFull() {
        String entry = "{\"profileId\":\"" + "p".repeat(100) + "\",\"state\":\"CREATED\"}";
        server.answers(413, "application/json", "[" + (entry + ",").repeat(999) + entry + "]");
        Profiles profiles = server.client(Profiles.class);
        assertThat(catchThrowableOfType(TooManyEntriesException.class, () -> profiles.apply("[]"))
                        .results())
                .hasSize(1000);
    }

    @Test
    void a413WithoutAReadableListIsStillPartial() {
        Profiles profiles = server.client(Profiles.class);
        for (String body :
                new String[] {"", "<html/>", "{\"message\":\"too large\"}", "[{\"profileId\"", "null", "[null]", "[7]"
                }) {
            server.answers(413, "application/json", body);
            TooManyEntriesException thrown =
                    catchThrowableOfType(TooManyEntriesException.class, () -> profiles.apply("[]"));
            assertThat(thrown.results()).as(body).isEmpty();
            assertThat(thrown.outcome()).isEqualTo(Outcome.PARTIAL);
        }
    }

    @Test
    void a413ElsewhereIsAPlainRefusal() {
        server.answers(413, "application/json", "[]");
        assertThat(thrown(BlueConicHttpException.class)).isExactlyInstanceOf(BlueConicHttpException.class);
    }

    @Test
    void a501OfASearchCarriesTheProperties() {
        server.answers(501, "application/json", "{}");
        ProfilesApi profiles = server.client(ProfilesApi.class);
        BlueConicHttpException thrown = catchThrowableOfType(
                BlueConicHttpException.class,
                () -> profiles.search(
                        ProfileSearch.where("email", "a&property=b").and("customer_id", "1 2")));
        assertThat(thrown.propertyIds()).containsExactly("email", "customer_id");
        assertThat(thrown).hasMessage("GET /profiles → 501");
        assertThat(thrown.retryable()).isFalse();
        assertThat(thrown(BlueConicHttpException.class).propertyIds()).isEmpty();
    }

    @Test
    void aPageForPeopleIsNoSuccessOfACallWithoutAnAnswer() {
        StoresApi stores = server.client(StoresApi.class);
        for (String type : new String[] {"text/html", "Text/HTML; charset=utf-8", "application/xhtml+xml"}) {
            server.answers(200, type, "<html>jane@example.com</html>");
            UnreadableResponseException thrown = catchThrowableOfType(
                    UnreadableResponseException.class, () -> stores.deleteItems("s1", StoreItemIds.of("i1")));
            assertThat(thrown.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(thrown.contentType()).contains(type);
            assertThat(thrown).hasMessageContaining("a page for people").hasMessageNotContaining("jane");
        }
        server.answers(200, "text/html", "");
        stores.deleteItems("s1", StoreItemIds.of("i1"));
        server.answers(200, "application/json", "{\"deleted\":1}");
        stores.deleteItems("s1", StoreItemIds.of("i1"));
    }

    @Test
    void a413LargerThanAllowedOrNestedTooDeepCarriesNoResults() {
        Profiles profiles = server.client(Profiles.class, builder -> builder.property(ResponseSize.PROPERTY, 20_000));
        String entry = "{\"profileId\":\"" + "p".repeat(100) + "\",\"state\":\"CREATED\"}";
        for (String body : new String[] {"[" + (entry + ",").repeat(999) + entry + "]", "[".repeat(10_000)}) {
            server.answers(413, "application/json", body);
            TooManyEntriesException thrown =
                    catchThrowableOfType(TooManyEntriesException.class, () -> profiles.apply("[]"));
            assertThat(thrown.results()).isEmpty();
        }
    }

    @Test
    void anErrorMayBeNestedAsDeepAsItLikes() {
        for (String open : new String[] {"[", "{\"a\":", "{\"message\":["}) {
            server.answers(500, "application/json", open.repeat(ErrorAnswer.MAX_BYTES));
            assertThat(thrown(BlueConicHttpException.class).blueConicMessage()).isEmpty();
        }
    }
}
