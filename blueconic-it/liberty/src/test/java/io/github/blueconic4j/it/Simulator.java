package io.github.blueconic4j.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;

/**
 * The control endpoint of a simulated tenant, for both sides of a test. Each call uses a connection of its own, which
 * the tenant counts.
 */
final class Simulator {

    static final String TOKEN_REQUEST = "POST /oauth/token";
    static final int PORT = Integer.getInteger("simulator.port");

    private Simulator() {}

    /** Seeded state, nothing counted, no faults; tokens live an hour. Issued tokens stay valid. */
    static void reset() {
        send("POST", "/reset", "");
        letTokensLive(3600);
    }

    static void letTokensLive(int seconds) {
        send("POST", "/tokens/ttl", "seconds=" + seconds);
    }

    static void revokeTokens() {
        send("POST", "/tokens/revoke", "");
    }

    /** What the next requests of an operation get; the members are those of the control endpoint. */
    static void answer(String operation, JsonObjectBuilder answer) {
        fault("answer", operation, answer);
    }

    /** What goes wrong with the next requests of an operation; kinds and members are those of the control endpoint. */
    static void fault(String kind, String operation, JsonObjectBuilder more) {
        JsonObjectBuilder fault = more.add("kind", kind).add("operation", operation);
        send("POST", "/faults", fault.build().toString());
    }

    /** How often an operation was called since the last reset. */
    static int count(String operation) {
        return summary().getJsonObject("operations").getInt(operation, 0);
    }

    /** How often anything was called since the last reset. */
    static int count() {
        return summary().getInt("total");
    }

    /** Connections opened since {@link #resetCounts()}, this question's own left out: to be asked before others. */
    static int connections() {
        return summary().getInt("connections") - 1;
    }

    static void resetCounts() {
        send("POST", "/requests/reset", "");
    }

    /** The request lines as they arrived, oldest first. */
    static List<String> lines() {
        return summary().getJsonArray("lines").getValuesAs(JsonString::getString);
    }

    /** What is logged of every request to an operation, oldest first. */
    static List<JsonObject> requests(String operation) {
        return send("GET", "/requests/log", null).asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(request -> request.getString("operation").equals(operation))
                .toList();
    }

    /** All values of a header of a logged request; empty when it had none. */
    static List<String> header(JsonObject request, String name) {
        JsonObject headers = request.getJsonObject("headers");
        return headers.containsKey(name) ? headers.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }

    private static JsonObject summary() {
        return send("GET", "/requests", null).asJsonObject();
    }

    private static JsonStructure send(String method, String path, String body) {
        try {
            HttpURLConnection call = (HttpURLConnection) URI.create("http://localhost:" + PORT + "/_control" + path)
                    .toURL()
                    .openConnection();
            call.setRequestMethod(method);
            call.setRequestProperty("Connection", "close");
            if (body != null) {
                call.setDoOutput(true);
                call.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            if (call.getResponseCode() == 204) {
                return Json.createObjectBuilder().build();
            }
            try (InputStream answer = call.getInputStream();
                    JsonReader reader = Json.createReader(answer)) {
                return reader.read();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
