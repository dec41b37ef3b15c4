package io.github.blueconic4j.cdi.tenant;

import java.util.concurrent.CompletionStage;

/**
 * Calls what BlueConic has and this library has no method for yet: with the token, the repeats, the time-outs and the
 * exceptions of the typed interfaces. Injected, it is that of the default tenant.
 *
 * <pre>{@code
 * @Inject UntypedApi blueConic;
 * JsonObject thing = blueConic.call(UntypedCall.get("/things/{thing}", id).build()).json().asJsonObject();
 * }</pre>
 */
public interface UntypedApi {

    /**
     * @throws io.github.blueconic4j.api.error.BlueConicException as a typed call does; it names the path template and not
     *     the ids
     */
    UntypedAnswer call(UntypedCall call);

    /** The same without a thread that waits: see {@code ProfilesApi.getAsync}. */
    CompletionStage<UntypedAnswer> callAsync(UntypedCall call);
}
