package io.github.blueconic4j.simulator.rest;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.TenantState;
import io.github.blueconic4j.simulator.state.Timestamps;

/** A request together with its path values; reads parameters and refuses those that make no sense. */
final class Call {
    static final String BASE = "/rest/v2";

    private final TenantState state;
    private final HttpRequest request;
    private final Map<String, String> pathValues;
    private final Limits limits;
    private final RequestLog.Entry log;

    Call(TenantState state, HttpRequest request, Map<String, String> pathValues, Limits limits, RequestLog.Entry log) {
        this.state = state;
        this.request = request;
        this.pathValues = pathValues;
        this.limits = limits;
        this.log = log;
    }

    TenantState state() {
        return state;
    }

    HttpRequest request() {
        return request;
    }

    Limits limits() {
        return limits;
    }

    /** For the audit events and the request log. */
    void changed(String operation, String objectType, String id, String name) {
        state.auditTrail().add(operation, objectType, id, name);
        changed(operation, objectType, id);
    }

    /** For the request log alone. */
    void changed(String operation, String objectType, String id) {
        log.changed(operation, objectType, id);
    }

    boolean pretty() {
        return flag("prettyPrint", false);
    }

    String path(String name) {
        return pathValues.get(name);
    }

    /** Where the caller reached the tenant, for links. */
    String baseUrl() {
        String host = request.header("host");
        return (request.isSecure() ? "https://" : "http://") + (host == null ? "localhost" : host) + BASE;
    }

    List<String> all(String name) {
        return request.query().getOrDefault(name, List.of());
    }

    /** The first value, or null. */
    String text(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    String requiredText(String name) {
        String value = text(name);
        if (value == null || value.isBlank()) {
            throw ApiError.badRequest(name, "The parameter " + name + " is missing");
        }
        return value;
    }

    long number(String name, long absent, long min, long max) {
        String value = text(name);
        if (value == null) {
            return absent;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw ApiError.badRequest(name, "The parameter " + name + " must be a whole number from " + min + " to " + max);
    }

    boolean flag(String name, boolean absent) {
        String value = text(name);
        if (value == null) {
            return absent;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw ApiError.badRequest(name, "The parameter " + name + " must be true or false");
        }
        return value.equals("true");
    }

    /** Null when the parameter is absent. */
    Instant instant(String name) {
        String value = text(name);
        Instant instant = value == null ? null : Timestamps.parse(value);
        if (value != null && instant == null) {
            throw ApiError.badRequest(name, "The parameter " + name + " must be an ISO 8601 date and time");
        }
        return instant;
    }

    JsonNode json() {
        return json(request.body(), "body");
    }

    ObjectNode jsonObject() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.badRequest("body", "The body must be a JSON object");
    }

    static JsonNode json(byte[] bytes, String where) {
        try {
            JsonNode node = Json.MAPPER.readTree(bytes);
            if (node != null && !node.isMissingNode()) {
                return node;
            }
        } catch (IOException e) {
            throw ApiError.badRequest(where, "The " + where + " is no valid JSON");
        }
        throw ApiError.badRequest(where, "The " + where + " is empty where JSON is expected");
    }

    static HttpResponse ok(JsonNode body) {
        return HttpResponse.bytes(200, "application/json", Json.bytes(body));
    }
}
