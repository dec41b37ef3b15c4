package io.github.blueconic4j.cdi.transport;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/** Content whose reading may block, read by another thread than the one that asks for more of it. */
record ReadElsewhere(HttpRequest.BodyPublisher pieces, Executor executor) implements HttpRequest.BodyPublisher {

    @Override
    public long contentLength() {
        return pieces.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        executor.execute(() -> pieces.subscribe(new Reader(subscriber, executor)));
    }

    private record Reader(Flow.Subscriber<? super ByteBuffer> subscriber, Executor executor)
            implements Flow.Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(new Flow.Subscription() {

                @Override
                public void request(long count) {
                    executor.execute(() -> subscription.request(count));
                }

                @Override
                public void cancel() {
                    subscription.cancel();
                }
            });
        }

        @Override
        public void onNext(ByteBuffer piece) {
            subscriber.onNext(piece);
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }
}
