package io.github.blueconic4j.api.clients;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.pageviewevents.PageviewEvent;
import io.github.blueconic4j.api.pageviewevents.PageviewEventsApi;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;

import static io.github.blueconic4j.api.clients.Checks.equal;

/**
 * What the caller gets for each response. The server of the tests writes {@code Retry-after} and {@code Etag}, so that a
 * client that compares names of headers by case does not pass.
 */
final class ResponseChecks {

    private static final String JSON = "application/json";

    void addTo(Checks checks) throws Exception {
        checks.check("400", server -> fails(server, 400, InvalidRequestException.class, failed -> {}));
        checks.check(
                "403",
                server -> fails(
                        server,
                        403,
                        PermissionDeniedException.class,
                        failed -> equal(failed.getMessage().contains("read:segments"), true)));
        checks.check("404", server -> fails(server, 404, ResourceNotFoundException.class, failed -> {}));
        checks.check("500", server -> fails(server, 500, BlueConicHttpException.class, failed -> {}));
        checks.check(
                "429 with Retry-After",
                server -> fails(
                        server.header("Retry-After", "7"),
                        429,
                        TooManyRequestsException.class,
                        failed -> equal(failed.retryAfter(), Optional.of(Duration.ofSeconds(7)))));
        checks.check(
                "503 with Retry-After",
                server -> fails(
                        server.header("Retry-After", "7"),
                        503,
                        TemporarilyUnavailableException.class,
                        failed -> equal(failed.retryAfter(), Optional.of(Duration.ofSeconds(7)))));
        checks.check("413 with results", ResponseChecks::tooManyEntries);
        checks.check(
                "redirect",
                server -> fails(
                        server.header("Location", server.base() + "/segments/other"),
                        302,
                        UnreadableResponseException.class,
                        failed -> equal(server.received.size(), 1)));
        checks.check("HTML with 200", ResponseChecks::pageForPeople);
        checks.check("no body with 200", ResponseChecks::nothing);
        checks.check("no body with 204", server -> {
            server.status(204);
            nothing(server);
        });
        checks.check("404 of an asynchronous call", ResponseChecks::failingStage);
        checks.check("nothing returned, with a body", ResponseChecks::bodyForNothing);
        checks.check("nothing returned, without a body", server -> bodyForNothing(server.answers(204, null, "")));
        checks.check("nothing returned, but HTML", ResponseChecks::pageForNothing);
    }

    private static <T extends BlueConicHttpException> void failsOnce(T failed, int status) {
        equal(failed.status(), status);
    }

    private static <T extends RuntimeException> void fails(
            AnswerServer server, int status, Class<T> type, Consumer<T> more) throws Exception {
        server.answers(status, JSON, "{\"code\":\"c1\",\"message\":\"m\"}");
        SegmentsApi segments = server.client(SegmentsApi.class);
        Checks.fails(type, false, () -> segments.list(null, null, null), failed -> {
            if (failed instanceof BlueConicHttpException ours) {
                failsOnce(ours, status);
            }
            more.accept(failed);
        });
    }

    private static void tooManyEntries(AnswerServer server) throws Exception {
        server.answers(413, JSON, "[{\"id\":\"p1\",\"state\":\"CREATED\"}]");
        ProfilesApi profiles = server.client(ProfilesApi.class);
        Checks.fails(
                TooManyEntriesException.class,
                false,
                () -> profiles.apply(List.of(ProfileChange.updateOnly()
                        .profileId("p1")
                        .set("city", "x")
                        .build())),
                failed -> equal(failed.results().size(), 1));
    }

    private static void pageForPeople(AnswerServer server) throws Exception {
        server.answers(200, "text/html", "<html>Sign in</html>");
        unreadable(server);
    }

    private static void nothing(AnswerServer server) throws Exception {
        server.answers(200, null, "");
        unreadable(server);
    }

    private static void unreadable(AnswerServer server) throws Exception {
        SegmentsApi segments = server.client(SegmentsApi.class);
        Checks.fails(UnreadableResponseException.class, true, () -> segments.list(null, null, null), failed -> {});
    }

    private static void failingStage(AnswerServer server) throws Exception {
        server.answers(404, JSON, "{}");
        ProfilesApi profiles = server.client(ProfilesApi.class);
        Checks.fails(
                ResourceNotFoundException.class,
                true,
                () -> profiles.getAsync("p").toCompletableFuture().get(9, TimeUnit.SECONDS),
                failed -> {});
    }

    private static void bodyForNothing(AnswerServer server) throws Exception {
        PageviewEventsApi events = server.client(PageviewEventsApi.class);
        PageviewEvent event = PageviewEvent.of("https://example.com/");

        events.create(event);
        events.createAsync(event).toCompletableFuture().get(9, TimeUnit.SECONDS);
        equal(server.received.size(), 2);
    }

    private static void pageForNothing(AnswerServer server) throws Exception {
        server.answers(200, "text/html", "<html>Sign in</html>");
        PageviewEventsApi events = server.client(PageviewEventsApi.class);
        Checks.fails(
                UnreadableResponseException.class,
                true,
                () -> {
                    events.create(PageviewEvent.of("https://example.com/"));
                    return null;
                },
                failed -> {});
    }
}
