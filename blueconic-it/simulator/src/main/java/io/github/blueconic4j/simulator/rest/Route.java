package io.github.blueconic4j.simulator.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.PercentCoding;

/** One operation; its name is the verb and the path template, as in {@code GET /segments/{segment}/profiles}. */
public final class Route {
    private final String method;
    private final String template;
    private final String scope;
    private final ErrorBody shape;
    private final Action action;
    private final String[] parts;

    Route(String name, String scope, ErrorBody shape, Action action) {
        int blank = name.indexOf(' ');
        this.method = name.substring(0, blank);
        this.template = name.substring(blank + 1);
        this.scope = scope;
        this.shape = shape;
        this.action = action;
        this.parts = template.split("/", -1);
    }

    String name() {
        return method + " " + template;
    }

    String method() {
        return method;
    }

    /** Null for an operation that needs no token. */
    String scope() {
        return scope;
    }

    ErrorBody shape() {
        return shape;
    }

    Action action() {
        return action;
    }

    /** Templates with fewer variables come first, so that a fixed word wins over a variable. */
    int variables() {
        int variables = 0;
        for (String part : parts) {
            variables += isVariable(part) ? 1 : 0;
        }
        return variables;
    }

    /** The decoded path values, or null when the path is another operation's. */
    Map<String, String> match(String rawPath) {
        List<String> actual = new ArrayList<>(List.of(rawPath.split("/", -1)));
        if (template.endsWith("/{group}")) {
            joinRest(actual);
        }
        if (actual.size() != parts.length) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (isVariable(parts[i]) && !actual.get(i).isEmpty()) {
                String name = parts[i].substring(1, parts[i].length() - 1);
                values.put(name, PercentCoding.decodePath(actual.get(i)));
            } else if (!parts[i].equals(actual.get(i))) {
                return null;
            }
        }
        return values;
    }

    /** A group's ID may hold any character, even a slash that is not encoded. */
    private void joinRest(List<String> actual) {
        while (actual.size() > parts.length) {
            String last = actual.remove(actual.size() - 1);
            actual.set(actual.size() - 1, actual.get(actual.size() - 1) + "/" + last);
        }
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    /** What an operation does. */
    @FunctionalInterface
    interface Action {
        HttpResponse answer(Call call);
    }
}
