package io.github.blueconic4j.cdi.tenant;

import java.util.List;

/**
 * One thing that was looked at. Without secrets, tokens, ids or personal data.
 *
 * @param checked what was looked at
 * @param found a sentence
 * @param causes of a refusal, the likeliest first
 * @param advice what to do, a sentence; empty where there is nothing to do
 */
public record Finding(String checked, State state, String found, List<RefusalCause> causes, String advice) {

    public Finding(String checked, State state, String found, List<RefusalCause> causes, String advice) {
        this.checked = checked;
        this.state = state;
        this.found = found;
        this.causes = List.copyOf(causes);
        this.advice = advice;
    }

    /** A line of a log. */
    @Override
    public String toString() {
        return state + " " + checked + ": " + found + (advice.isEmpty() ? "" : " What to do: " + advice);
    }

    /** How something is. */
    public enum State {
        OK,
        PROBLEM,
        /** Could not be found out, or is a problem only if the application needs it. */
        UNKNOWN
    }
}
