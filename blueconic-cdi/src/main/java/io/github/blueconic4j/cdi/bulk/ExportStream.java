package io.github.blueconic4j.cdi.bulk;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an export reads, one at a time and all pages in one, while it comes over the line. Nothing is asked for before the
 * first call of {@link #hasNext()}. To be closed; one thread reads, others may ask for the progress and close.
 *
 * <p>{@code hasNext()} and {@code next()} throw what a typed call throws, {@link ExportCutException} and {@link
 * ExportCursorExpiredException}. A connection that breaks is none of their business until the page has been asked for
 * {@code blueconic.retry.attempts} times without anybody new in it. After a failure each further call throws the same, and
 * {@link #checkpoint()} is what to continue from.
 *
 * @param <T> {@code Profile}, {@code Group} or {@link ExportedJson}
 */
public interface ExportStream<T> extends Iterator<T>, AutoCloseable {

    /** Where to continue: behind all that {@code next()} has handed out. Also after a failure, and after {@link #close()}. */
    ExportCheckpoint checkpoint();

    ExportProgress progress();

    /**
     * The rest as a stream, to be closed in place of this. A parallel one reads ahead, so that the checkpoint is ahead of
     * what has been worked on.
     */
    default Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    /** Ends the connection at once, without reading the rest of the page. */
    @Override
    void close();
}
