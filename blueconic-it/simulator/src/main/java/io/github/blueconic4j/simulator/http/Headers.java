package io.github.blueconic4j.simulator.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Header fields; names are kept in lower case. */
final class Headers {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    void add(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new MalformedRequestException(400, "a header line without a name and a colon");
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!name.equals(name.strip())) {
            throw new MalformedRequestException(400, "blanks around the name of a header");
        }
        fields.computeIfAbsent(name, n -> new ArrayList<>())
                .add(line.substring(colon + 1).strip());
    }

    String first(String lowerCaseName) {
        List<String> values = fields.get(lowerCaseName);
        return values == null ? null : values.get(0);
    }

    Map<String, List<String>> all() {
        return fields;
    }
}
