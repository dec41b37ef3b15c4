package io.github.blueconic4j.cdi.bulk;

import java.util.Map;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.TimelineState;

/**
 * What became of the changes that a writer took, each of them counted once: in one of the states, or as rejected, unknown, not
 * sent or undecided.
 *
 * @param states what BlueConic says that it did with profiles, with the number of changes
 * @param timeline the same of timeline events, which are counted apart
 * @param incomplete changes that were applied, but for values that BlueConic did not take: they are also counted in a state
 * @param rejected changes that BlueConic refused with 400; none of them was applied
 * @param unknown changes that were sent and not answered, and may have been applied
 * @param notSent changes that were not sent
 * @param undecided changes that wait or are on their way
 */
public record WriteReport(
        long taken,
        Map<ChangeState, Long> states,
        Map<TimelineState, Long> timeline,
        long incomplete,
        long rejected,
        long unknown,
        long notSent,
        long undecided) {

    /** Whether everything that was taken was done as a whole, by what {@link ImportReport#isDone(ChangeState)} says of states. */
    public boolean isDone() {
        return incomplete + rejected + unknown + notSent + undecided == 0
                && states.keySet().stream().allMatch(ImportReport::isDone)
                && timeline.keySet().stream().allMatch(ImportReport::isDone);
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "taken " + taken + ", " + states + ", events " + timeline + ", incomplete " + incomplete + ", rejected "
                + rejected + ", unknown " + unknown + ", not sent " + notSent + ", undecided " + undecided;
    }
}
