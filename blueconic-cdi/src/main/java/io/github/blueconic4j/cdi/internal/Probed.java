package io.github.blueconic4j.cdi.internal;

import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.client.Response;

/**
 * A call that was tried, and what came of it.
 *
 * @param status 0 where no answer came
 * @param json whether the answer is JSON
 * @param scopeRefused whether the refusal says that it is for the scope, RFC 6750 section 3.1
 * @param tokenRenewed whether, after a 401, there is another token
 * @param failure what became of it where no answer came; null otherwise
 */
record Probed(
        Operation operation, int status, boolean json, boolean scopeRefused, boolean tokenRenewed, String failure) {

    /** Of all that applications are built on, what holds no personal data. */
    private static final List<Operation> LISTS = List.of(
            Operation.SEGMENTS_LIST,
            Operation.PROPERTIES_LIST,
            Operation.TIMELINE_EVENT_TYPES_LIST,
            Operation.CONNECTIONS_LIST,
            Operation.STORES_LIST);

    private static final String NOBODY = "/profiles/00000000-0000-0000-0000-000000000000";

    static Probed first(Probes probes) {
        return of(probes, LISTS.get(0));
    }

    static List<Probed> others(Probes probes) {
        List<Probed> all = new ArrayList<>();
        LISTS.subList(1, LISTS.size()).forEach(list -> all.add(of(probes, list)));
        all.add(of(probes, Operation.PROFILES_GET));
        return all;
    }

    private static Probed of(Probes probes, Operation operation) {
        String path = operation == Operation.PROFILES_GET ? NOBODY : operation.pathTemplate() + "?count=1";
        try {
            return probes.get(operation, path, (response, roundTrip) -> of(operation, response));
        } catch (BlueConicException failed) {
            return new Probed(operation, 0, false, false, false, failed.getMessage());
        }
    }

    private static Probed of(Operation operation, Response response) {
        String type = response.header("Content-Type");
        String challenge = response.header("WWW-Authenticate");
        return new Probed(
                operation,
                response.status(),
                type != null && type.contains("json"),
                challenge != null && challenge.contains("insufficient_scope"),
                response.tokenRenewed(),
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
