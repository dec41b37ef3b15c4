package io.github.blueconic4j.cdi.bulk.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.cdi.bulk.ExportCursorExpiredException;
import io.github.blueconic4j.cdi.bulk.ExportCutException;
import io.github.blueconic4j.cdi.bulk.json.UnreadableJson;
import io.github.blueconic4j.cdi.transport.LostConnection;

/** What to do when a page fails, and what to tell the caller where nothing can be done. */
final class PageFailures {

    private final ExportPlan plan;
    private final Repeats repeats;
    private int status;
    private String contentType;

    PageFailures(ExportPlan plan) {
        this.plan = plan;
        this.repeats = new Repeats(plan.calls().config().retry());
    }

    void answered(int status, String contentType) {
        this.status = status;
        this.contentType = contentType;
    }

    UnreadableResponseException pageForPeople() {
        return unreadable("a page for people; something between here and BlueConic answered");
    }

    private UnreadableResponseException unreadable(String why) {
        return new UnreadableResponseException(plan.call(), status, contentType, why);
    }

    /** What a page that could not be opened tells. */
    RuntimeException of(RuntimeException failed, String cursor, Position at) {
        if (failed instanceof InvalidRequestException refused && cursor != null) {
            return new ExportCursorExpiredException(plan.call(), refused);
        }
        boolean begun = failed instanceof BlueConicException lost
                && !(lost instanceof UnreadableResponseException)
                && lost.outcome() == Outcome.UNKNOWN;
        return begun && !plan.safeToRepeat() ? cut(failed, at) : failed;
    }

    private ExportCutException cut(Exception cause, Position at) {
        return new ExportCutException(plan.call(), at.checkpoint(plan), cause);
    }

    /** Null after a wait, when the page may be asked for again. */
    RuntimeException after(IOException lost, Position at) {
        if (lost instanceof UnreadableJson wrong && !wrong.isCut()) {
            return unreadable(wrong.getMessage());
        }
        if (!plan.safeToRepeat()) {
            return cut(lost, at);
        }
        Optional<Duration> wait =
                Thread.currentThread().isInterrupted() ? Optional.empty() : repeats.waitAfterFailure(at.seen());
        if (wait.isPresent() && slept(wait.get())) {
            return null;
        }
        return lost instanceof UnreadableJson cut
                ? unreadable(cut.getMessage())
                : LostConnection.failure(plan.call(), lost, plan.calls().config());
    }

    /** Whether the wait is over; an interrupt ends it and stays noted. */
    private boolean slept(Duration wait) {
        try {
            plan.calls().sleeper().sleep(wait);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
