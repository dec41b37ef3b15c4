package io.github.blueconic4j.simulator.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Objects of one kind by id, in the order of their creation. What comes out is a copy. */
public final class Entries {
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();

    public synchronized ObjectNode get(String id) {
        ObjectNode entry = byId.get(id);
        return entry == null ? null : entry.deepCopy();
    }

    public synchronized boolean has(String id) {
        return byId.containsKey(id);
    }

    public synchronized void put(ObjectNode entry) {
        byId.put(entry.path("id").asText(), entry.deepCopy());
    }

    public synchronized ObjectNode remove(String id) {
        return byId.remove(id);
    }

    public synchronized List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>(byId.size());
        byId.values().forEach(entry -> all.add(entry.deepCopy()));
        return all;
    }

    public synchronized int size() {
        return byId.size();
    }

    /** {@code {id: entry, …}}. */
    public synchronized ObjectNode toJson() {
        ObjectNode json = Json.object();
        byId.forEach((id, entry) -> json.set(id, entry.deepCopy()));
        return json;
    }
}
