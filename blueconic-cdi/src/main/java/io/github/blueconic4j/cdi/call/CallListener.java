package io.github.blueconic4j.cdi.call;

/**
 * Is told of each attempt of each call, in all ways of calling: typed and asynchronous calls, pages of an export, batches
 * of an import or a writer, untyped calls and the diagnosis. Implement it in a CDI bean of the application, for example
 * for logs, metrics and traces:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class CallLog implements CallListener {
 *
 *     public void afterAttempt(CallAttempt attempt, AttemptResult result) {
 *         LOG.info(attempt + ": " + result);
 *     }
 * }
 * }</pre>
 *
 * Each attempt is told once before and once after. Requests for tokens are not told. A call that is refused before its
 * request is sent, for example because no token can be had, is not told either.
 *
 * <p>Methods are called by several threads at the same time, on the thread that sends or on a thread of this library; a slow
 * listener makes calls slow. An exception of a listener is logged once for each kind, and the call goes on.
 */
public interface CallListener {

    /** Is called before the request is sent; may add headers to it by {@link CallAttempt#header}. */
    default void beforeAttempt(CallAttempt attempt) {}

    /**
     * Is called when the response has been read or the attempt has failed. For a response that the application reads as a
     * stream (a page of an export, the file of a model) that is as soon as its head is there.
     *
     * @param attempt the same object as before
     */
    default void afterAttempt(CallAttempt attempt, AttemptResult result) {}
}
