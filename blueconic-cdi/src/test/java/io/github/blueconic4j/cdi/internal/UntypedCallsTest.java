package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

import jakarta.json.JsonObject;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;
import io.github.blueconic4j.cdi.tenant.UntypedAnswer;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.tenant.UntypedCall;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls to paths that have no method. */
@Timeout(60)
class UntypedCallsTest {

    private static final String MAPPINGS = "POST /urlmappings";

    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(5).ttl(Duration.ofHours(1)).start();
    private final Application application = Application.start(Application.settings(tenant));
    private final UntypedApi blueConic =
            application.clients().tenants().get("default").untyped();

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private static UntypedCall mapping(String id) {
        return UntypedCall.of("POST", "/urlmappings")
                .body(UrlMappingUpdate.builder(id, "https://shop.example/")
                        .property("interests", "none")
                        .build())
                .build();
    }

    @Test
    void carriesTokenAndQueryAndReadsTheAnswer() {
        UntypedAnswer answer = blueConic.call(UntypedCall.get("/segments")
                .query("count", 2)
                .query("filterTag")
                .query("filterTag", "a&b", "ü *")
                .build());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("CONTENT-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.json().asJsonObject()).containsKey("segments");
        assertThat(answer.read(SegmentPage.class).itemsPerPage()).isEqualTo(2);
        assertThat(tenant.requestLines())
                .contains("GET /rest/v2/segments?count=2&filterTag=a%26b&filterTag=%C3%BC%20%2A HTTP/1.1");
    }

    @Test
    void sendsABodyAndTheSameAnswerComesByAStage() throws Exception {
        JsonObject made = blueConic.call(mapping("m1")).json().asJsonObject();
        assertThat(made.getString("id")).isEqualTo("m1");
        UntypedCall read = UntypedCall.get("/urlmappings/{id}", "m1").build();
        assertThat(blueConic.callAsync(read).toCompletableFuture().get().json())
                .isEqualTo(blueConic.call(read).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a%2Fb", "a?b#c", "../b", "😀 é", "a+b&c=d*", "%"})
    void sendsAnIdAsItIs(String id) {
        BlueConicHttpException missing = catchThrowableOfType(
                ResourceNotFoundException.class,
                () -> blueConic.call(UntypedCall.get("/urlmappings/{id}", id).build()));

        assertThat(missing).hasMessageContaining("GET /urlmappings/{id} → 404").hasMessageNotContaining(id + " ");
        assertThat(tenant.requestCount("GET /urlmappings/{id}")).isEqualTo(1);
    }

    @Test
    void isRepeatedLikeATypedCall() {
        tenant.fault(Fault.answer(503, "").on("GET /segments").times(2));
        blueConic.call(UntypedCall.get("/segments").build());
        assertThat(tenant.requestCount("GET /segments")).isEqualTo(3);
        tenant.revokeAccessTokens();
        blueConic.call(UntypedCall.get("/segments").build());
        tenant.fault(Fault.dropAfterCommit().on(MAPPINGS).always());
        ConnectionFailedException lost =
                catchThrowableOfType(ConnectionFailedException.class, () -> blueConic.call(mapping("m2")));
        assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(tenant.requestCount(MAPPINGS)).isEqualTo(1);
    }

    @Test
    void failsWithTheExceptionsOfATypedCall() {
        tenant.fault(Fault.loginPage().on("GET /segments"));
        assertThat(catchThrowableOfType(
                        UnreadableResponseException.class,
                        () -> blueConic.call(UntypedCall.get("/segments").build())))
                .isNotNull();
        assertThat(catchThrowableOfType(ExecutionException.class, () -> blueConic
                        .callAsync(UntypedCall.get("/nothing/here").build())
                        .toCompletableFuture()
                        .get()))
                .hasCauseInstanceOf(ResourceNotFoundException.class);
        tenant.fault(Fault.answer(200, "no {JSON}").on("GET /segments"));
        UntypedAnswer text = blueConic.call(UntypedCall.get("/segments").build());
        assertThat(text.text()).isEqualTo("no {JSON}");
        assertThatIllegalArgumentException().isThrownBy(text::json).withMessageNotContaining("{");
    }

    @Test
    void refusesWhatIsNoPathBeforeAnythingIsSent() {
        for (String path :
                new String[] {null, "", "segments", "/", "//", "/a/../b", "/a?b=c", "/a#b", "/a b", "/.a", "/a/{b"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> UntypedCall.get(path));
        }
        for (List<String> ids : List.of(List.<String>of(), List.of("a", "b"), List.of(" "), List.of(".."))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UntypedCall.get("/a/{b}", ids.toArray(String[]::new)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> UntypedCall.of("get", "/a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UntypedCall.get("/a").body("b"));
        assertThat(mapping("secret").toString()).isEqualTo("UntypedCall[POST /urlmappings]");
    }

    @Test
    void isInjected() {
        UntypedCall list = UntypedCall.get("/channels").build();
        assertThat(application.clients().untyped().call(list).json())
                .isEqualTo(blueConic.call(list).json());
    }
}
