package io.github.blueconic4j.cdi.bulk;

import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.profiles.ProfileChange;

/**
 * Writes changes of profiles one at a time, as requests bring them, and sends them together: {@code PUT /profiles}, scope
 * {@code write:profiles}. Safe for use by any number of threads.
 *
 * <pre>{@code
 * @Inject ProfileWriter writer;
 * writer.submit(change).thenAccept(result -> …);
 * }</pre>
 *
 * <p>The injected one is the default tenant's, all of the application shares it, and {@code blueconic.bulk.writer.*} configures
 * it; see {@link ProfileWriters} for others. What is taken is sent when there is enough of it for a batch, and at the latest
 * after {@code blueconic.bulk.writer.max-delay}. Changes for one profile, or with a value of their matching in common, are applied
 * in the order in which they were taken; others in any order.
 *
 * <p>Taken changes are in memory: when the application stops they are sent as far as
 * {@code blueconic.bulk.writer.drain-timeout} allows, and the rest is reported; when the process dies they are gone.
 */
public interface ProfileWriter extends AutoCloseable {

    /**
     * Takes a change; the stage has what BlueConic did with it, which may be nothing: look at its state. It completes on a thread
     * of this library, on which nobody should wait. The cause that it fails with is always a
     * {@link io.github.blueconic4j.api.error.BlueConicException} whose outcome says whether the change may have been applied:
     *
     * <ul>
     *   <li>{@link io.github.blueconic4j.api.error.InvalidRequestException}: BlueConic refused this change, and no other;
     *   <li>{@link io.github.blueconic4j.api.error.TooManyRequestsException} with {@code answered()} false: there was no room, and
     *       it was not taken;
     *   <li>any other, {@link ChangeFailedException} among them: {@code NOT_PROCESSED} or {@code UNKNOWN}.
     * </ul>
     *
     * @throws IllegalArgumentException if BlueConic would refuse the change; or if it is larger than a batch may be
     */
    CompletionStage<ProfileChangeResult> submit(ProfileChange change);

    /**
     * Takes a change of which nobody waits for the result: it is counted in the {@link #report()}, and if it was not applied, a
     * warning in the log says how many were not, and why.
     *
     * @throws io.github.blueconic4j.api.error.TooManyRequestsException if there was no room, so that it was not taken
     * @throws ChangeFailedException if the writer is closed
     * @throws IllegalArgumentException as {@link #submit} does
     */
    void write(ProfileChange change);

    /**
     * Sends what has been taken so far without waiting for more; the stage completes, and never fails, when all of that is
     * decided one way or the other.
     */
    CompletionStage<Void> flush();

    /** How many changes wait to be sent; those on their way are not counted. */
    int queued();

    /** What has become of all changes so far. */
    WriteReport report();

    /**
     * Takes no more, waits until all is decided, and tells if something was not applied. An interrupt ends the waiting and stays
     * noted: what has not been sent then is not. The injected one, and those of {@link ProfileWriters#shared}, stay open: they are
     * flushed and waited for, and nothing is thrown.
     *
     * @throws ChangesFailedException with the report if anything that was taken was not done as a whole
     */
    @Override
    void close();
}
