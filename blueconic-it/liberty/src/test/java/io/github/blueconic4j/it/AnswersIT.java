package io.github.blueconic4j.it;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import io.github.blueconic4j.api.connections.Connection;
import io.github.blueconic4j.api.connections.ConnectionsApi;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.plugins.ScheduleMode;
import io.github.blueconic4j.api.stores.StoreItemIds;
import io.github.blueconic4j.api.stores.StoresApi;
import io.github.blueconic4j.api.users.UsersApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Answers that are not what the document shows, and ids that are hard to send. */
@ExtendWith(ArquillianExtension.class)
@Timeout(90)
class AnswersIT {

    private static final String GET = "GET /connections/{connection}";
    private static final String SECRET = "jane.doe@example.org";
    /** More than the pool of connections holds: one that is not given back each time would make a later call wait. */
    private static final int MANY = 60;

    @Inject
    @RestClient
    ConnectionsApi connections;

    @Inject
    @RestClient
    StoresApi stores;

    @Inject
    @RestClient
    UsersApi users;

    @Deployment
    static WebArchive application() {
        return Archives.war("answers.war", "blueconic.retry.attempts=1");
    }

    @BeforeEach
    void resetTheTenant() {
        Simulator.reset();
    }

    @Test
    void valuesAndMembersThatNobodyKnowsAreNoFailure() {
        answer(
                1,
                200,
                """
                {"id": "c1", "name": "Orders", "scheduleMode": "BY_MOONLIGHT", "moons": [{"phase": null}],
                 "lastRun": {"state": "WANED", "tide": 7.5}, "creationDate": "2024-03-01T00:00Z"}""");

        Connection read = connections.get("c1");

        assertThat(read.name()).isEqualTo("Orders");
        assertThat(read.scheduleMode()).isEqualTo(new ScheduleMode("BY_MOONLIGHT"));
        assertThat(read.lastRun().state().value()).isEqualTo("WANED");
        assertThat(read.creationDate()).isEqualTo("2024-03-01T00:00:00Z");
        assertThat(read.tags()).isEmpty();
    }

    @Test
    void successesThatAreNoAnswerOfBlueConicFailWithATypeAndGiveTheirConnectionBack() {
        Map<String, JsonObjectBuilder> answers = Map.of(
                "html",
                        body("<html><title>Log in</title><p>" + SECRET + "</p></html>")
                                .add("headers", Json.createObjectBuilder().add("Content-Type", "text/html")),
                "cut JSON", body("{\"id\": \"c1\", \"name\": \"" + SECRET),
                "wrong type", body("{\"id\": \"c1\", \"lastRun\": \"" + SECRET + "\"}"),
                "wrong date", body("{\"id\": \"c1\", \"creationDate\": \"" + SECRET + "\"}"),
                "list", body("[\"" + SECRET + "\"]"),
                "text", body(SECRET),
                "nothing", Json.createObjectBuilder());

        answers.forEach((what, answer) -> {
            Simulator.answer(GET, answer.add("status", 200).add("times", MANY));
            for (int i = 0; i < MANY; i++) {
                UnreadableResponseException failure =
                        catchThrowableOfType(UnreadableResponseException.class, () -> connections.get("c1"));
                assertThat(failure).as(what).isNotNull();
                assertThat(failure.outcome()).as(what).isEqualTo(Outcome.UNKNOWN);
                assertSaysOnlyWhatItMay(failure, "c1");
            }
            assertGoodAgain(what);
        });
    }

    @Test
    void anAnswerThatIsCutIsALostOne() {
        JsonObjectBuilder cut = body("{\"id\": \"c1\"")
                .add("headers", Json.createObjectBuilder().add("Content-Length", "99"));
        Simulator.answer(GET, cut.add("status", 200).add("times", MANY));
        for (int i = 0; i < MANY; i++) {
            ConnectionFailedException failure =
                    catchThrowableOfType(ConnectionFailedException.class, () -> connections.get("c1"));
            assertThat(failure).isNotNull();
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertSaysOnlyWhatItMay(failure, "c1");
        }
        assertGoodAgain("cut");
    }

    @Test
    void errorsOfAnySizeFailWithATypeAndGiveTheirConnectionBack() {
        for (int status : List.of(400, 500)) {
            Simulator.answer(
                    GET,
                    Json.createObjectBuilder()
                            .add("status", status)
                            .add("times", MANY)
                            .add("body", "x".repeat(2 << 20)));
            for (int i = 0; i < MANY; i++) {
                BlueConicHttpException failure =
                        catchThrowableOfType(BlueConicHttpException.class, () -> connections.get("c1"));
                assertThat(failure).isNotNull();
                assertThat(failure.status()).isEqualTo(status);
                assertThat(failure.getMessage()).hasSizeLessThan(300);
            }
            assertGoodAgain("status " + status);
        }
    }

    @Test
    void redirectsAndPagesAreNoSuccessAndGiveTheirConnectionBack() {
        String delete = "DELETE /contentStores/{contentStore}/items/bulk";
        for (int status : List.of(200, 302)) {
            Simulator.answer(
                    delete,
                    body("<html>" + SECRET.repeat(1000) + "</html>")
                            .add("status", status)
                            .add("times", MANY)
                            .add("headers", Json.createObjectBuilder().add("Content-Type", "text/html")));
            for (int i = 0; i < MANY; i++) {
                UnreadableResponseException failure = catchThrowableOfType(
                        UnreadableResponseException.class, () -> stores.deleteItems("s1", StoreItemIds.of("i1")));
                assertThat(failure).isNotNull();
                assertThat(failure.status()).isEqualTo(status);
                assertThat(failure).hasMessageStartingWith(delete).hasMessageNotContaining(SECRET);
            }
            assertThat(stores.list(0L, 1L).items()).as("after " + status).hasSize(1);
        }
    }

    @Test
    void anErrorSaysBlueConicsCodeAndNothingThatMayBePersonal() {
        answer(
                1,
                400,
                """
                {"code": "INVALID_ID", "message": "%s is no id",
                 "errors": [{"field": "connection", "message": "%s"}]}"""
                        .formatted(SECRET, SECRET));

        InvalidRequestException failure =
                catchThrowableOfType(InvalidRequestException.class, () -> connections.get("my-own-id"));

        assertThat(failure.code()).contains("INVALID_ID");
        assertThat(failure.errors().get(0).field()).isEqualTo("connection");
        assertSaysOnlyWhatItMay(failure, "my-own-id");
    }

    /** The simulated tenant packs what it is asked to pack, canned answers too. */
    @Test
    void packedAnswersAreAskedForAndRead() {
        answer(1, 200, "{\"id\": \"c1\", \"name\": \"Bestellungen für März\"}");
        answer(1, 400, "{\"code\": \"INVALID_ID\"}");

        assertThat(connections.get("c1").name()).isEqualTo("Bestellungen für März");
        InvalidRequestException failure =
                catchThrowableOfType(InvalidRequestException.class, () -> connections.get("c1"));

        assertThat(failure.code()).contains("INVALID_ID");
        assertThat(Simulator.requests(GET)).hasSize(2).allSatisfy(request -> assertThat(
                        Simulator.header(request, "accept-encoding"))
                .containsExactly("gzip"));
    }

    @Test
    void idsArriveAsTheyAre() {
        Map<String, String> ids = Map.ofEntries(
                Map.entry("a/b", "a%2Fb"),
                Map.entry("a%2Fb", "a%252Fb"),
                Map.entry("what?x=1", "what%3Fx%3D1"),
                Map.entry("top#1", "top%231"),
                Map.entry("../users", "..%2Fusers"),
                Map.entry("a/../b", "a%2F..%2Fb"),
                Map.entry("...", "..."),
                Map.entry("{connection}", "%7Bconnection%7D"),
                Map.entry("semi;colon=1", "semi%3Bcolon%3D1"),
                Map.entry("jane+doe@example.org", "jane%2Bdoe%40example.org"),
                Map.entry("two words", "two%20words"),
                Map.entry("😀", "%F0%9F%98%80"));

        ids.forEach((id, sent) -> {
            Simulator.resetCounts();
            assertThatThrownBy(() -> connections.get(id)).as(id).isInstanceOf(ResourceNotFoundException.class);
            assertThatThrownBy(() -> connections.listRuns(id, 0L, 5L))
                    .as(id)
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThatThrownBy(() -> users.get(id)).as(id).isInstanceOf(ResourceNotFoundException.class);

            assertThat(Simulator.lines())
                    .filteredOn(line -> !line.contains("/oauth/"))
                    .containsExactly(
                            "GET /rest/v2/connections/" + sent + " HTTP/1.1",
                            "GET /rest/v2/connections/" + sent + "/runs?startIndex=0&count=5 HTTP/1.1",
                            "GET /rest/v2/users/" + sent + " HTTP/1.1");
        });
    }

    @Test
    void whatIsNoIdIsRefusedAndNothingIsSent() {
        for (String id : new String[] {null, "", "  ", "\t", ".", ".."}) {
            assertThatThrownBy(() -> connections.get(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("connection must be an id");
            assertThatThrownBy(() -> connections.listRuns(id, 0L, 5L)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> users.get(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("user must be an id");
        }

        assertThat(Simulator.count()).isZero();
    }

    private void assertGoodAgain(String after) {
        assertThat(connections.list(0L, 1L).connections()).as("after " + after).hasSize(1);
    }

    private static void assertSaysOnlyWhatItMay(BlueConicException failure, String id) {
        assertThat(failure.method()).isEqualTo("GET");
        assertThat(failure.pathTemplate()).isEqualTo("/connections/{connection}");
        assertThat(failure).hasMessageStartingWith(GET + " → ");
        for (Throwable t = failure; t != null; t = t.getCause()) {
            assertThat(t.toString())
                    .doesNotContain(SECRET)
                    .doesNotContain("\"" + id)
                    .doesNotContain("/" + id);
            assertThat(t.getSuppressed()).isEmpty();
        }
    }

    private static void answer(int times, int status, String body) {
        Simulator.answer(GET, body(body).add("times", times).add("status", status));
    }

    private static JsonObjectBuilder body(String body) {
        return Json.createObjectBuilder().add("body", body);
    }
}
