package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.client.ApiCall;
import io.github.blueconic4j.cdi.client.Calls;
import io.github.blueconic4j.cdi.tenant.UntypedAnswer;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.tenant.UntypedCall;

/** The untyped calls of one tenant. */
record UntypedCalls(Calls calls) implements UntypedApi {

    @Override
    public UntypedAnswer call(UntypedCall call) {
        return calls.call(apiCall(call));
    }

    @Override
    public CompletionStage<UntypedAnswer> callAsync(UntypedCall call) {
        return calls.callAsync(apiCall(call));
    }

    private ApiCall<UntypedAnswer> apiCall(UntypedCall call) {
        return calls.untyped(
                new Call(call.method(), call.pathTemplate()),
                call.path(),
                call.json().orElse(null),
                call.safeToRepeat(),
                response -> new UntypedAnswer(
                        response.status(), response.reply().headers().map(), response.text()));
    }
}
