package io.github.blueconic4j.cdi.client;

import java.util.List;
import java.util.TreeMap;

import jakarta.ws.rs.core.AbstractMultivaluedMap;

/** Headers by name, in any case. */
final class HeaderMap<V> extends AbstractMultivaluedMap<String, V> {

    HeaderMap() {
        super(new TreeMap<String, List<V>>(String.CASE_INSENSITIVE_ORDER));
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
