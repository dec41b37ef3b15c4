package io.github.blueconic4j.api.common;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What answers do with lists and maps that BlueConic left out: they are empty, never null, and cannot be changed. */
public final class Absent {

    private Absent() {}

    public static <T> List<T> asEmpty(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }

    public static <K, V> Map<K, V> asEmpty(Map<K, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(map);
    }
}
