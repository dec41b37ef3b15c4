package io.github.blueconic4j.cdi.retry;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Takes failures out of what futures and stages wrap around them. */
public final class BareFailure {

    private BareFailure() {}

    static RuntimeException of(Throwable failure) {
        return bare(failure) instanceof RuntimeException bare ? bare : new IllegalStateException(bare(failure));
    }

    public static Throwable bare(Throwable failure) {
        Throwable bare = failure;
        while ((bare instanceof CompletionException || bare instanceof ExecutionException) && bare.getCause() != null) {
            bare = bare.getCause();
        }
        return bare;
    }
}
