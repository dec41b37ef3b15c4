package io.github.blueconic4j.cdi.bulk;

import java.util.Map;
import java.util.Set;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.TimelineState;

/**
 * What became of the changes of an import; with a checkpoint, of all of its runs. Each change that was read is counted once:
 * in one of the states, or as malformed, rejected, unknown or not sent.
 *
 * @param read how many changes were read, broken lines included
 * @param states what BlueConic says that it did with profiles or groups, with the number of changes
 * @param timeline the same of timeline events, which are counted apart
 * @param incomplete changes that were applied, but for values that BlueConic did not take: they are also counted in a state
 * @param malformed what was not sent since it cannot be: broken lines, changes that are invalid or too large
 * @param rejected changes that BlueConic refused with 400; none of them was applied
 * @param unknown changes that were sent and not answered, and may have been applied
 * @param notSent changes that were read and not sent any more, since the import stopped
 */
public record ImportReport(
        long read,
        Map<ChangeState, Long> states,
        Map<TimelineState, Long> timeline,
        long incomplete,
        long malformed,
        long rejected,
        long unknown,
        long notSent) {

    private static final Set<ChangeState> GOOD =
            Set.of(ChangeState.CREATED, ChangeState.MODIFIED, ChangeState.UNCHANGED, ChangeState.DELETED);

    private static final Set<TimelineState> GOOD_EVENT = Set.of(
            TimelineState.CREATED,
            TimelineState.SET,
            TimelineState.MODIFIED,
            TimelineState.DELETED,
            TimelineState.NOTFOUND);

    /** How many changes are in that state. */
    public long count(ChangeState state) {
        return states.getOrDefault(state, 0L);
    }

    /** How many timeline events are in that state. */
    public long count(TimelineState state) {
        return timeline.getOrDefault(state, 0L);
    }

    /** How many changes were sent, those without an answer included. */
    public long sent() {
        return total(states) + rejected + unknown;
    }

    /**
     * Whether the state says that the change was done. {@code SKIPPED} does not, nor does a state that this library does not
     * know.
     */
    public static boolean isDone(ChangeState state) {
        return GOOD.contains(state);
    }

    /** The same of an event; one to change or to delete that is not there is no failure. */
    public static boolean isDone(TimelineState state) {
        return GOOD_EVENT.contains(state);
    }

    /** Whether everything that was read was done as a whole. */
    public boolean isDone() {
        return incomplete + malformed + rejected + unknown + notSent == 0
                && states.keySet().stream().allMatch(ImportReport::isDone)
                && timeline.keySet().stream().allMatch(ImportReport::isDone);
    }

    /**
     * Makes sure that everything was done: a call that BlueConic answers with 200 may have done nothing.
     *
     * @throws ImportRejectedException unless {@link #isDone()}: for a change or event in a state that is not done, for values
     *     that were not taken, and for whatever is malformed, rejected, unknown or not sent
     */
    public void throwIfRejected() {
        if (!isDone()) {
            throw new ImportRejectedException(this);
        }
    }

    private static long total(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "read " + read + ", sent " + sent() + ", " + states + ", events " + timeline + ", incomplete "
                + incomplete + ", malformed " + malformed + ", rejected " + rejected + ", unknown " + unknown
                + ", not sent " + notSent;
    }
}
