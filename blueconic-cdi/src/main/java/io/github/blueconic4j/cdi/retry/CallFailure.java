package io.github.blueconic4j.cdi.retry;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import jakarta.ws.rs.ProcessingException;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.transport.LostConnection;
import io.github.blueconic4j.cdi.transport.NotSent;

/** Finds in what a container throws what the caller is to see. */
final class CallFailure {

    private CallFailure() {}

    /**
     * Our own exception or the refusal of an argument from within the wrapping; a failed connection for what a client
     * throws without an answer; otherwise the failure itself.
     */
    static RuntimeException of(Throwable failure, Call call, TenantConfig config) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof BlueConicException ours) {
                return ours;
            }
            // an address that is not known is one, too
            if (t instanceof IllegalArgumentException refusal && !NotSent.is(t)) {
                return refusal;
            }
        }
        Throwable bare = bare(failure);
        if (bare instanceof RuntimeException other && !(bare instanceof ProcessingException)) {
            return other;
        }
        boolean wrapped = bare instanceof ProcessingException && bare.getCause() != null;
        Throwable cause = wrapped ? bare.getCause() : bare;
        return LostConnection.failure(call, cause, config);
    }

    /** Without what futures and stages wrap around a failure. */
    static Throwable bare(Throwable failure) {
        Throwable bare = failure;
        while ((bare instanceof CompletionException || bare instanceof ExecutionException) && bare.getCause() != null) {
            bare = bare.getCause();
        }
        return bare;
    }
}
