package io.github.blueconic4j.cdi.answers;

import java.util.Set;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.cdi.answers.SampleCall.Content;

import static io.github.blueconic4j.api.common.Operation.GROUPS_APPLY;
import static io.github.blueconic4j.api.common.Operation.INTERACTION_EVENTS_CREATE;
import static io.github.blueconic4j.api.common.Operation.MODELS_GET_BINARY;
import static io.github.blueconic4j.api.common.Operation.PAGEVIEW_EVENTS_CREATE;
import static io.github.blueconic4j.api.common.Operation.PROFILES_APPLY;
import static io.github.blueconic4j.api.common.Operation.STORES_DELETE_ITEMS;
import static io.github.blueconic4j.api.common.Operation.STORES_UPDATE_ITEMS;

/**
 * What a caller of an operation gets for an answer: the rule from which {@code docs/errors.md} is written, and against
 * which every operation is driven.
 *
 * @param failure null where the answer is a good one
 */
record Expected(Class<? extends BlueConicException> failure, Outcome outcome, boolean retryable, Repeats repeats) {

    private static final Set<Operation> BULK = Set.of(PROFILES_APPLY, GROUPS_APPLY);
    private static final Set<Operation> WITHOUT_BODY =
            Set.of(STORES_UPDATE_ITEMS, STORES_DELETE_ITEMS, INTERACTION_EVENTS_CREATE, PAGEVIEW_EVENTS_CREATE);

    private static final Expected ANSWER = new Expected(null, null, false, Repeats.NEVER);
    private static final Expected UNREADABLE =
            new Expected(UnreadableResponseException.class, Outcome.UNKNOWN, false, Repeats.NEVER);

    /** When the library sends a call again. */
    enum Repeats {
        NEVER("no"),
        ONCE_WITH_ANOTHER_TOKEN("once, with another token"),
        ALWAYS("yes"),
        WHERE_SAFE("where safe");

        private final String text;

        Repeats(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Expected of(Operation operation, Given given) {
        return switch (given) {
            case OK -> ANSWER;
            case NO_CONTENT -> WITHOUT_BODY.contains(operation) ? ANSWER : UNREADABLE;
            case NOT_MODIFIED -> operation == MODELS_GET_BINARY ? ANSWER : UNREADABLE;
            case PAGE, MOVED_PERMANENTLY, FOUND, SEE_OTHER, TEMPORARY_REDIRECT -> UNREADABLE;
            case BAD_REQUEST -> refused(InvalidRequestException.class, Repeats.NEVER);
            case UNAUTHORIZED ->
                refused(
                        BlueConicHttpException.class,
                        operation.open() ? Repeats.NEVER : Repeats.ONCE_WITH_ANOTHER_TOKEN);
            case FORBIDDEN -> refused(PermissionDeniedException.class, Repeats.NEVER);
            case NOT_FOUND -> refused(ResourceNotFoundException.class, Repeats.NEVER);
            case CONTENT_TOO_LARGE ->
                BULK.contains(operation)
                        ? new Expected(TooManyEntriesException.class, Outcome.PARTIAL, false, Repeats.NEVER)
                        : refused(BlueConicHttpException.class, Repeats.NEVER);
            case NOT_IMPLEMENTED -> refused(BlueConicHttpException.class, Repeats.NEVER);
            case TOO_MANY_REQUESTS -> later(TooManyRequestsException.class, Outcome.NOT_PROCESSED);
            case SERVICE_UNAVAILABLE -> later(TemporarilyUnavailableException.class, Outcome.NOT_PROCESSED);
            case REQUEST_TIMEOUT -> later(TemporarilyUnavailableException.class, Outcome.UNKNOWN);
            case INTERNAL_SERVER_ERROR, BAD_GATEWAY, GATEWAY_TIMEOUT, NETWORK_AUTHENTICATION_REQUIRED ->
                later(BlueConicHttpException.class, Outcome.UNKNOWN);
        };
    }

    private static Expected refused(Class<? extends BlueConicException> failure, Repeats repeats) {
        return new Expected(failure, Outcome.NOT_PROCESSED, false, repeats);
    }

    private static Expected later(Class<? extends BlueConicException> failure, Outcome outcome) {
        Repeats repeats = outcome == Outcome.UNKNOWN ? Repeats.WHERE_SAFE : Repeats.ALWAYS;
        return new Expected(failure, outcome, true, repeats);
    }

    /**
     * How often the server receives the call.
     *
     * @param attempts as configured
     */
    int received(SampleCall call, int attempts) {
        if (call.content() == Content.STREAM) {
            return 1;
        }
        return switch (repeats) {
            case NEVER -> 1;
            case ONCE_WITH_ANOTHER_TOKEN -> 2;
            case ALWAYS -> attempts;
            case WHERE_SAFE -> call.content() == Content.SAFE ? attempts : 1;
        };
    }

    /** As {@link #retryable}; another token is of use to a call that could not be sent again. */
    boolean retryable(SampleCall call) {
        return retryable || (repeats == Repeats.ONCE_WITH_ANOTHER_TOKEN && call.content() == Content.STREAM);
    }

    /** What the failure carries beside operation, outcome and whether it may pass by itself. */
    String carries() {
        if (failure == null) {
            return "";
        } else if (failure == UnreadableResponseException.class) {
            return "`status()`, `contentType()`";
        }
        String all = "`status()`, `code()`, `blueConicMessage()`";
        if (failure == InvalidRequestException.class) {
            return all + ", `errors()`";
        } else if (failure == PermissionDeniedException.class) {
            return all + ", `scope()`";
        } else if (failure == TooManyEntriesException.class) {
            return all + ", `results()`";
        }
        boolean waits = failure == TooManyRequestsException.class || failure == TemporarilyUnavailableException.class;
        return waits ? all + ", `retryAfter()`" : all;
    }
}
