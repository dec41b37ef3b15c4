package io.github.blueconic4j.simulator.rest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.Handler;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.PercentCoding;
import io.github.blueconic4j.simulator.state.InvalidInputException;
import io.github.blueconic4j.simulator.state.Json;

/** Steers the tenant from outside its process; needs no token and is neither counted nor logged. */
public final class ControlEndpoint implements Handler {
    public static final String BASE = "/_control";

    private final Controls controls;

    public ControlEndpoint(Controls controls) {
        this.controls = controls;
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        String path = request.rawPath().substring(BASE.length());
        try {
            return switch (request.method() + " " + path) {
                case "POST /reset" -> done(controls::reset);
                case "GET /state" -> Call.ok(controls.state().toJson());
                case "GET /requests" -> Call.ok(controls.log().summary(controls.connections()));
                case "GET /requests/log" -> Call.ok(controls.log().details());
                case "POST /requests/reset" -> done(controls::resetCounts);
                case "POST /tokens/revoke" -> done(() -> revoke(request.form()));
                case "POST /tokens/ttl" -> done(() -> controls.tokens().ttl(ttl(request.form())));
                case "POST /scopes" -> done(() -> controls.tokens().scopes(scopes(request.form())));
                case "GET /oauth" -> Call.ok(controls.families().toJson());
                case "POST /oauth/consent" -> consent(request.form());
                case "POST /oauth/revoke" -> done(controls.families()::revokeAll);
                case "POST /oauth/grace" -> done(() -> controls.families().grace(ttl(request.form())));
                case "POST /faults" -> done(() -> controls.faults().add(FaultReader.read(request.body())));
                case "DELETE /faults" -> done(controls.faults()::clear);
                case "POST /requests/record" -> done(() -> controls.recordBytes(wanted(request.form(), "bytes")));
                case "POST /limits/bulk-calls" ->
                    done(() -> controls.limits().bulkCalls(number(request.form(), "most")));
                case "POST /limits/personal-data" ->
                    done(() -> controls.limits().personalData(wanted(request.form(), "writable")));
                case "POST /limits/cursor-life" -> done(() -> controls.limits().cursorLife(ttl(request.form())));
                default -> entry(request.method(), path);
            };
        } catch (ApiError error) {
            return error.render(ErrorBody.MESSAGE);
        } catch (InvalidInputException | IllegalArgumentException e) {
            return ApiError.of(400, e.getMessage()).render(ErrorBody.MESSAGE);
        }
    }

    private static HttpResponse done(Runnable work) {
        work.run();
        return HttpResponse.empty(204);
    }

    /** {@code GET /state/KIND/ID[/FURTHER…]}: a walk through the state, for single profiles without building it all. */
    private HttpResponse entry(String method, String path) {
        String[] parts = path.split("/", -1);
        if (!method.equals("GET") || parts.length < 3 || !parts[1].equals("state")) {
            throw ApiError.of(404, "The control endpoint has no " + method + " " + BASE + path);
        }
        String kind = PercentCoding.decodePath(parts[2]);
        JsonNode node = parts.length == 3
                ? controls.state().toJson().path(kind)
                : controls.state().entry(kind, PercentCoding.decodePath(parts[3]));
        for (int i = 4; i < parts.length; i++) {
            node = node.path(PercentCoding.decodePath(parts[i]));
        }
        if (node.isMissingNode()) {
            throw ApiError.of(404, "There is no such entry in the state");
        }
        return Call.ok(node);
    }

    private HttpResponse consent(Map<String, List<String>> form) {
        boolean allowed = !"true".equals(form.getOrDefault("deny", List.of("")).get(0));
        URI callback = controls.authorization().decide(URI.create(required(form, "url")), allowed);
        return Call.ok(Json.object().put("callback", callback.toString()));
    }

    private void revoke(Map<String, List<String>> form) {
        if (form.containsKey("token")) {
            controls.tokens().revoke(form.get("token").get(0));
        } else {
            controls.tokens().revokeAll();
        }
    }

    private static Duration ttl(Map<String, List<String>> form) {
        return Duration.ofSeconds(number(form, "seconds"));
    }

    private static int number(Map<String, List<String>> form, String field) {
        String number = required(form, field);
        if (!number.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(field + " must be a whole number, not below 0");
        }
        return Integer.parseInt(number);
    }

    private static boolean wanted(Map<String, List<String>> form, String field) {
        String wanted = required(form, field);
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw new IllegalArgumentException(field + " must be true or false");
        }
        return wanted.equals("true");
    }

    private Set<String> scopes(Map<String, List<String>> form) {
        String scopes = required(form, "scopes").strip();
        if (scopes.equals("*")) {
            return controls.allScopes();
        }
        return scopes.isEmpty() ? Set.of() : Set.of(scopes.split("\\s+", -1));
    }

    private static String required(Map<String, List<String>> form, String field) {
        if (!form.containsKey(field)) {
            throw new IllegalArgumentException("The form field " + field + " is missing");
        }
        return form.get(field).get(0);
    }
}
