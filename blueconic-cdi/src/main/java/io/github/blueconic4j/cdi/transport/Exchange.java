package io.github.blueconic4j.cdi.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request on its way and the answer to it, watched, and ended as soon as nobody wants it any more. */
final class Exchange<T> {

    private final Watch watch;
    private final CompletableFuture<HttpResponse<T>> answer;

    private Exchange(Watch watch, CompletableFuture<HttpResponse<T>> answer) {
        this.watch = watch;
        this.answer = answer;
    }

    /**
     * @param executor reads content that is not short, which may block
     */
    static <T> Exchange<T> start(
            HttpClient client, Executor executor, Request request, Watch watch, HttpResponse.BodyHandler<T> body) {
        Content content = request.content();
        HttpRequest.BodyPublisher pieces = publisher(request, watch);
        boolean mayBlock = content != null && !content.isShort();
        HttpRequest.Builder builder =
                head(request).method(request.method(), mayBlock ? new ReadElsewhere(pieces, executor) : pieces);
        Exchange<T> exchange = new Exchange<>(watch, client.sendAsync(builder.build(), body));
        watch.onEnd(exchange::cancel);
        return exchange;
    }

    static HttpRequest.Builder head(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        if (request.authorization() != null) {
            builder.header("Authorization", request.authorization());
        }
        return builder;
    }

    static HttpRequest.BodyPublisher publisher(Request request, Watch watch) {
        Content content = request.content();
        if (content == null || content.length() == 0) {
            watch.answer();
            return nothing(request);
        }
        watch.piece();
        // no content a second time: a property of the JDK makes it repeat any request by itself
        AtomicBoolean sent = new AtomicBoolean();
        HttpRequest.BodyPublisher pieces = HttpRequest.BodyPublishers.ofInputStream(
                () -> sent.getAndSet(true) ? null : new Outgoing(content, watch));
        return content.length() < 0 ? pieces : HttpRequest.BodyPublishers.fromPublisher(pieces, content.length());
    }

    static HttpRequest.BodyPublisher nothing(Request request) {
        return request.once() ? new NothingOnce() : HttpRequest.BodyPublishers.noBody();
    }

    /** Completes when the answer is there as far as its handler wants it; with the reason when it is not. */
    CompletableFuture<HttpResponse<T>> answer() {
        return answer;
    }

    /** For an exchange whose watch has no alarm. */
    HttpResponse<T> await() throws IOException, InterruptedException {
        while (true) {
            try {
                return answer.get(watch.patience(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException over) {
                watch.look();
            } catch (ExecutionException | CancellationException failed) {
                throw failure(failed);
            } catch (InterruptedException stopped) {
                cancel();
                throw stopped;
            }
        }
    }

    /** Why there is no answer. */
    IOException failure(Throwable failed) {
        HttpTimeoutException late = watch.late();
        if (late != null) {
            return late;
        }
        Throwable cause = failed;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof CancellationException) {
            return new InterruptedIOException("the call was cancelled");
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    /** The time-outs do not matter any more. */
    void stopWatch() {
        watch.over();
    }

    void cancel() {
        watch.over();
        answer.cancel(true);
    }

    /**
     * No content, and that once only: the client asks for its length before it writes the head of a request, each time that
     * it writes one.
     */
    private static final class NothingOnce implements HttpRequest.BodyPublisher {

        private final AtomicBoolean begun = new AtomicBoolean();

        @Override
        public long contentLength() {
            if (begun.getAndSet(true)) {
                throw new UncheckedIOException(new IOException("the answer is lost; not to be asked for again"));
            }
            return 0;
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            HttpRequest.BodyPublishers.noBody().subscribe(subscriber);
        }
    }

    /** Opened when it is first read, where a failure is heard; notes the progress of a request whose content is long. */
    private static final class Outgoing extends InputStream {

        private final Content content;
        private final Watch watch;
        private InputStream opened;

        Outgoing(Content content, Watch watch) {
            this.content = content;
            this.watch = watch;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                opened = opened == null ? content.open() : opened;
                int read = opened.read(bytes, offset, length);
                if (read < 0) {
                    watch.answer();
                } else {
                    watch.piece();
                }
                return read;
            } catch (IOException | RuntimeException notToBeRead) {
                throw new UnreadableContentException(notToBeRead);
            }
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
