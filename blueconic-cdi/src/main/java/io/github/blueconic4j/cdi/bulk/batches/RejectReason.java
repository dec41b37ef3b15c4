package io.github.blueconic4j.cdi.bulk.batches;

import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.api.common.ChangeResult;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.common.TimelineResult;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem;

/**
 * Why a change is among the rejects.
 *
 * @param code a {@link RejectCode}, or a state in BlueConic's words
 * @param messages BlueConic's, which may have personal data, or this library's
 */
record RejectReason(String code, List<String> messages) {

    static RejectReason of(RejectCode code, String message) {
        return new RejectReason(code.name(), List.of(message));
    }

    static RejectReason of(List<ChangeProblem> problems) {
        return new RejectReason(
                problems.get(0).code().name(),
                problems.stream()
                        .map(problem -> problem.field() + ": " + problem.message())
                        .toList());
    }

    /** Null if there is none. */
    static <R extends ChangeResult> RejectReason of(Decision<?, R> decision) {
        return switch (decision.fate()) {
            case ANSWERED -> ofResult(decision.result());
            case REJECTED -> new RejectReason(RejectCode.REJECTED.name(), words(decision.failure()));
            case UNKNOWN ->
                of(RejectCode.UNKNOWN, String.valueOf(decision.failure().getMessage()));
            case NOT_SENT ->
                of(RejectCode.NOT_SENT, String.valueOf(decision.failure().getMessage()));
        };
    }

    private static RejectReason ofResult(ChangeResult result) {
        List<String> messages = messages(result);
        if (!ImportReport.isDone(result.state())) {
            return new RejectReason(result.state().value(), messages);
        }
        if (events(result).stream().anyMatch(event -> !isDone(event))) {
            return new RejectReason(RejectCode.EVENT_REJECTED.name(), messages);
        }
        return isIncomplete(result) ? new RejectReason(RejectCode.VALIDATION_ERRORS.name(), messages) : null;
    }

    /** Whether BlueConic did not take all of a change that it applied. */
    static boolean isIncomplete(ChangeResult result) {
        return !result.validationErrors().isEmpty()
                || events(result).stream()
                        .anyMatch(event ->
                                isDone(event) && !event.validationErrors().isEmpty());
    }

    private static boolean isDone(TimelineResult event) {
        return event.state() != null && ImportReport.isDone(event.state());
    }

    private static List<TimelineResult> events(ChangeResult result) {
        return result instanceof ProfileChangeResult profile ? profile.timeline() : List.of();
    }

    private static List<String> messages(ChangeResult result) {
        List<String> messages = new ArrayList<>();
        result.validationErrors()
                .forEach((property, texts) -> texts.forEach(text -> messages.add(property + ": " + text)));
        List<TimelineResult> events = events(result);
        for (int i = 0; i < events.size(); i++) {
            TimelineResult event = events.get(i);
            String where = "timeline[" + i + "]: ";
            if (!isDone(event)) {
                messages.add(where + event.state());
            }
            event.validationErrors().forEach(text -> messages.add(where + text));
        }
        return messages;
    }

    private static List<String> words(RuntimeException failure) {
        List<String> words = new ArrayList<>();
        if (failure instanceof InvalidRequestException invalid) {
            invalid.errors()
                    .forEach(error -> words.add((error.field() == null ? "" : error.field() + ": ") + error.message()));
        }
        if (words.isEmpty() && failure instanceof BlueConicHttpException http) {
            words.add(http.blueConicMessage().orElse(http.getMessage()));
        }
        return words.isEmpty() ? List.of(String.valueOf(failure.getMessage())) : words;
    }
}
