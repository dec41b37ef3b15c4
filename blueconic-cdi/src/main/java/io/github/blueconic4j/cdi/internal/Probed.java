package io.github.blueconic4j.cdi.internal;

import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.transport.Reply;

/**
 * A call that was tried, and what came of it.
 *
 * @param status 0 where no answer came
 * @param json whether the answer is JSON
 * @param scopeRefused whether the refusal says that it is for the scope, RFC 6750 section 3.1
 * @param failure what became of it where no answer came; null otherwise
 */
record Probed(Operation operation, int status, boolean json, boolean scopeRefused, String failure) {

    /** Of all that applications are built on, what holds no personal data. */
    private static final List<Operation> LISTS = List.of(
            Operation.SEGMENTS_LIST,
            Operation.PROPERTIES_LIST,
            Operation.TIMELINE_EVENT_TYPES_LIST,
            Operation.CONNECTIONS_LIST,
            Operation.STORES_LIST);

    private static final String NOBODY = "/profiles/00000000-0000-0000-0000-000000000000";

    static Probed first(Probes probes, AccessToken token) {
        return of(probes, token, LISTS.get(0));
    }

    static List<Probed> others(Probes probes, AccessToken token) {
        List<Probed> all = new ArrayList<>();
        LISTS.subList(1, LISTS.size()).forEach(list -> all.add(of(probes, token, list)));
        all.add(of(probes, token, Operation.PROFILES_GET));
        return all;
    }

    private static Probed of(Probes probes, AccessToken token, Operation operation) {
        String path = operation == Operation.PROFILES_GET ? NOBODY : operation.pathTemplate() + "?count=1";
        try {
            return probes.get(Call.of(operation), path, token, (reply, body, roundTrip) -> of(operation, reply));
        } catch (ConnectionFailedException failed) {
            return new Probed(operation, 0, false, false, failed.getMessage());
        }
    }

    private static Probed of(Operation operation, Reply reply) {
        String type = reply.header("Content-Type");
        String challenge = reply.header("WWW-Authenticate");
        return new Probed(
                operation,
                reply.status(),
                type != null && type.contains("json"),
                challenge != null && challenge.contains("insufficient_scope"),
                null);
    }

    /** A profile that nobody has is looked for by who may look, and not found. */
    boolean accepted() {
        return operation == Operation.PROFILES_GET ? status == 404 || status == 400 : status == 200 && json;
    }

    boolean denied() {
        return status == 403;
    }

    boolean unauthorized() {
        return status == 401;
    }

    String scope() {
        return operation.scope().orElseThrow();
    }
}
