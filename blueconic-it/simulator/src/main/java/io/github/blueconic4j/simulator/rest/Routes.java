package io.github.blueconic4j.simulator.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.blueconic4j.simulator.ErrorBody;

/** The table of operations; filled once, at the start. */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    void add(String name, String scope, Route.Action action) {
        add(name, scope, ErrorBody.MESSAGE, action);
    }

    void add(String name, String scope, ErrorBody shape, Route.Action action) {
        routes.add(new Route(name, scope, shape, action));
        routes.sort(Comparator.comparingInt(Route::variables));
    }

    /** Null when there is no such operation. */
    Match find(String method, String rawPath) {
        for (Route route : routes) {
            if (route.method().equals(method)) {
                Map<String, String> values = route.match(rawPath);
                if (values != null) {
                    return new Match(route, values);
                }
            }
        }
        return null;
    }

    Set<String> methodsOf(String rawPath) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.match(rawPath) != null) {
                methods.add(route.method());
            }
        }
        return methods;
    }

    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        routes.forEach(route -> names.add(route.name()));
        return names;
    }

    public Set<String> scopes() {
        Set<String> scopes = new TreeSet<>();
        routes.stream().map(Route::scope).filter(scope -> scope != null).forEach(scopes::add);
        return scopes;
    }

    record Match(Route route, Map<String, String> values) {}
}
