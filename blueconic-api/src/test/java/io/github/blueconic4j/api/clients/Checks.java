package io.github.blueconic4j.api.clients;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.AnswerServer.Received;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.contract.Calls;

/** What a client of any implementation of MicroProfile REST Client must do; each check says how it came out. */
final class Checks {

    static final String PASSED = "passed";

    private final Map<String, String> outcomes = new LinkedHashMap<>();

    private Checks() {}

    /** A check by itself, with a server of its own. */
    interface Check {
        void run(AnswerServer server) throws Exception;
    }

    /** The outcomes by name: {@value #PASSED}, or what went wrong; of an operation the request that arrived. */
    static Map<String, String> run() throws Exception {
        Checks checks = new Checks();
        new RequestChecks().addTo(checks);
        new ResponseChecks().addTo(checks);
        new ModelChecks().addTo(checks);
        checks.operations();
        return checks.outcomes;
    }

    void check(String name, Check check) throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            check.run(server.answers(200, "application/json", "{}"));
            outcomes.put(name, PASSED);
        } catch (Exception | AssertionError | LinkageError failed) {
            outcomes.put(name, causes(failed));
        }
    }

    private void operations() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            Calls calls = new Calls(server);
            for (Operation operation : Operation.values()) {
                server.received.clear();
                outcomes.put(operation.toString(), made(server, calls, operation));
            }
        }
    }

    private static String made(AnswerServer server, Calls calls, Operation operation) {
        boolean list = operation == Operation.PROFILES_APPLY || operation == Operation.GROUPS_APPLY;
        server.answers(200, "application/json", list ? "[]" : "{}");
        if (operation == Operation.MODELS_GET_BINARY) {
            server.answers(200, "application/octet-stream", "model");
        }
        try {
            calls.make(operation, "an/id");
        } catch (RuntimeException | LinkageError failed) {
            return causes(failed);
        }
        List<Received> received = server.received;
        return received.size() == 1 ? text(received.get(0)) : received.size() + " requests";
    }

    private static String text(Received request) {
        return (request.method() + " " + path(request) + " " + new TreeMap<>(query(request)) + " "
                        + (request.body().isEmpty() ? "" : request.contentType() + " " + request.body()))
                .replaceAll("blueconic4j-[0-9a-f]{32}", "BOUNDARY")
                .replaceAll("\\R", " ");
    }

    private static String causes(Throwable failed) {
        List<String> causes = new ArrayList<>();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            causes.add(cause.toString());
        }
        return String.join(" < ", causes).replaceAll("\\s+", " ");
    }

    static String path(Received request) {
        return request.target().replaceFirst("\\?.*", "");
    }

    /** The values of each parameter, in the order in which they came. */
    static Map<String, List<String>> query(Received request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        int start = request.target().indexOf('?') + 1;
        String text = start == 0 ? "" : request.target().substring(start);
        Stream.of(text.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>()).add(decode(parts[1]));
        });
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static void equal(Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            throw new AssertionError("expected <" + expected + "> but was <" + actual + ">");
        }
    }

    /** Holds the failure of a call, or of its stage: one of ours, as such or as the cause. */
    static <T extends Throwable> void fails(Class<T> type, boolean asCause, Call call, Consumer<T> more)
            throws Exception {
        try {
            call.make();
        } catch (Exception failed) {
            Throwable found = failed;
            while (asCause && found.getCause() != null && !type.isInstance(found)) {
                found = found.getCause();
            }
            if (!type.isInstance(found)) {
                throw failed;
            }
            more.accept(type.cast(found));
            return;
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    /** A call of which only the failure matters. */
    interface Call {
        Object make() throws Exception;
    }
}
