package io.github.blueconic4j.cdi.answers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.FieldError;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.models.ModelBinary;
import io.github.blueconic4j.cdi.answers.SampleCall.Content;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.github.blueconic4j.cdi.answers.SampleCall.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Every operation with every answer, by injected clients. */
@Timeout(90)
class EveryAnswerTest {

    private static final int ATTEMPTS = 2;
    private static final String WORDS =
            "{\"code\":\"E1\",\"message\":\"canary\",\"errors\":[{\"field\":\"f1\",\"message\":\"canary\"}]}";

    private static SimulatedTenant tenant;
    private static Application application;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.builder().profiles(1).start();
        application = application();
    }

    @AfterAll
    static void stop() {
        application.close();
        tenant.close();
    }

    private static Application application() {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.retry.attempts", Integer.toString(ATTEMPTS));
        settings.put("blueconic.retry.min-delay", "PT0.001S");
        settings.put("blueconic.retry.max-delay", "PT0.001S");
        return Application.start(settings, SampleCall.interfaces());
    }

    @ParameterizedTest
    @EnumSource
    void isWhatThePageSays(Given given) {
        List<SampleCall> calls = SampleCall.all();
        assertThat(calls).extracting(SampleCall::operation).contains(Operation.values());
        for (SampleCall call : calls) {
            if (given == Given.UNAUTHORIZED && !call.operation().open()) {
                // a new application for each call: it forces another token no more than once a minute
                application.close();
                application = application();
            }
            tenant.reset();
            tenant.fault(fault(call, given).on(call.operation().toString()).always());
            Object[] answer = new Object[1];
            Throwable thrown = catchThrowable(() -> answer[0] = call.make(application));
            Expected expected = Expected.of(call.operation(), given);
            String what = call + " " + given;
            if (expected.failure() == null) {
                assertThat(thrown).as(what).isNull();
                assertAnswers(call, given, answer[0]);
            } else {
                assertThat(thrown).as(what).isExactlyInstanceOf(expected.failure());
                assertTells(call, given, expected, (BlueConicException) thrown);
            }
            assertThat(tenant.requestCount(call.operation().toString()))
                    .as(what)
                    .isEqualTo(expected.received(call, ATTEMPTS));
        }
    }

    private static Fault fault(SampleCall call, Given given) {
        return switch (given) {
            case OK -> good(call);
            case PAGE -> Fault.loginPage();
            case NO_CONTENT, NOT_MODIFIED -> Fault.answer(given.status(), "");
            case MOVED_PERMANENTLY, FOUND, SEE_OTHER, TEMPORARY_REDIRECT ->
                Fault.answer(given.status(), "<html>canary</html>")
                        .header("Content-Type", "text/html")
                        .header("Location", tenant.url() + "/rest/v2/canary");
            case CONTENT_TOO_LARGE ->
                Fault.answer(
                        given.status(), "[{\"profileId\":\"canary\",\"groupId\":\"canary\",\"state\":\"CREATED\"}]");
            case REQUEST_TIMEOUT, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
                Fault.answer(given.status(), WORDS).header("Retry-After", "0");
            default -> Fault.answer(given.status(), WORDS);
        };
    }

    private static Fault good(SampleCall call) {
        if (call.answerType() == ModelBinary.class) {
            return Fault.answer(200, CANARY).header("Content-Type", "application/octet-stream");
        }
        String body = call.answerType() == void.class ? "" : call.answerType() == List.class ? "[]" : "{}";
        return Fault.answer(200, body);
    }

    private static void assertAnswers(SampleCall call, Given given, Object answer) {
        if (call.answerType() == void.class) {
            assertThat(answer).isNull();
        } else {
            assertThat(answer).as(call.toString()).isInstanceOf(call.answerType());
        }
        if (answer instanceof ModelBinary binary) {
            assertThat(binary.notModified()).isEqualTo(given == Given.NOT_MODIFIED);
        }
    }

    private static void assertTells(SampleCall call, Given given, Expected expected, BlueConicException told) {
        String what = call + " " + given;
        assertThat(told.method()).as(what).isEqualTo(call.operation().method());
        assertThat(told.pathTemplate()).as(what).isEqualTo(call.operation().pathTemplate());
        assertThat(told.outcome()).as(what).isEqualTo(expected.outcome());
        assertThat(told.retryable()).as(what).isEqualTo(expected.retryable(call));
        assertThat(told.getMessage())
                .as(what)
                .startsWith(call.operation() + " → " + given.status())
                .doesNotContainIgnoringCase(CANARY);
        for (Throwable cause = told.getCause(); cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).as(what).doesNotContainIgnoringCase(CANARY);
        }
        if (told instanceof UnreadableResponseException unreadable) {
            assertThat(unreadable.status()).as(what).isEqualTo(given.status());
        } else {
            assertCarries(call, given, (BlueConicHttpException) told);
        }
    }

    private static void assertCarries(SampleCall call, Given given, BlueConicHttpException told) {
        String what = call + " " + given;
        assertThat(told.status()).as(what).isEqualTo(given.status());
        if (given != Given.CONTENT_TOO_LARGE) {
            assertThat(told.code()).as(what).contains("E1");
            assertThat(told.blueConicMessage()).as(what).contains(CANARY);
        }
        boolean search = given == Given.NOT_IMPLEMENTED && call.operation() == Operation.PROFILES_SEARCH;
        assertThat(told.propertyIds()).as(what).isEqualTo(search ? SampleCall.PROPERTY_IDS : List.of());
        if (told instanceof PermissionDeniedException denied) {
            Optional<String> scope = call.operation().scope();
            assertThat(denied.scope()).as(what).isEqualTo(scope);
            assertThat(told.getMessage().split("needs scope " + scope.orElse(""), -1))
                    .as(what)
                    .hasSize(scope.isPresent() ? 2 : 1);
        } else if (told instanceof InvalidRequestException invalid) {
            assertThat(invalid.errors()).as(what).containsExactly(new FieldError("f1", CANARY));
        } else if (told instanceof TooManyEntriesException tooMany) {
            assertThat(tooMany.results()).as(what).hasSize(1);
        } else if (told instanceof TooManyRequestsException busy) {
            assertThat(busy.retryAfter()).as(what).contains(Duration.ZERO);
        } else if (told instanceof TemporarilyUnavailableException busy) {
            assertThat(busy.retryAfter()).as(what).contains(Duration.ZERO);
        }
    }

    /** More often than there are connections: one that is kept would make a later call wait. */
    @Test
    void givesEveryConnectionBack() {
        for (Given given : List.of(Given.PAGE, Given.FOUND, Given.NOT_MODIFIED, Given.CONTENT_TOO_LARGE)) {
            for (Operation operation : List.of(Operation.STORES_DELETE_ITEMS, Operation.PROFILES_APPLY)) {
                SampleCall call = new SampleCall(operation, Content.SAFE);
                tenant.reset();
                tenant.fault(fault(call, given).on(operation.toString()).always());
                for (int i = 0; i < 60; i++) {
                    assertThat(catchThrowable(() -> call.make(application)))
                            .isExactlyInstanceOf(Expected.of(operation, given).failure());
                }
            }
        }
    }

    @Test
    void isNotWaitedForBeyondTheTimeOfTheCall() {
        SampleCall call = new SampleCall(Operation.SEGMENTS_LIST, Content.SAFE);
        tenant.reset();
        tenant.fault(Fault.answer(503, "")
                .on(call.operation().toString())
                .header("Retry-After", "3600")
                .always());

        assertThat(catchThrowable(() -> call.make(application)))
                .isInstanceOfSatisfying(
                        TemporarilyUnavailableException.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofHours(1)));
        assertThat(tenant.requestCount(call.operation().toString())).isEqualTo(1);
    }
}
