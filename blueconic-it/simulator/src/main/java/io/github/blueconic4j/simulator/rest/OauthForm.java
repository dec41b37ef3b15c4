package io.github.blueconic4j.simulator.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Parameters of an OAuth request: an empty one is as good as none, and none may come twice (RFC 6749 section 3.1). */
final class OauthForm {
    private final Map<String, List<String>> fields;

    OauthForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** The first value, or null. */
    String text(String name) {
        List<String> values = fields.get(name);
        return values == null || values.get(0).isEmpty() ? null : values.get(0);
    }

    String required(String name) {
        String value = text(name);
        if (value == null) {
            throw OauthRefusal.badRequest(name + " is missing");
        }
        return value;
    }

    /** The names of the parameters that came more than once. */
    Set<String> repeated() {
        Set<String> names = new TreeSet<>();
        fields.forEach((name, values) -> {
            if (values.size() > 1) {
                names.add(name);
            }
        });
        return names;
    }
}
