package io.github.blueconic4j.simulator.state;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Models: what is said of them and, when one was given, their binary. */
public final class Models {
    private final Entries entries = new Entries();
    private final Map<String, byte[]> binaries = new ConcurrentHashMap<>();

    /** Null when there is none. */
    public ObjectNode get(String id) {
        ObjectNode model = entries.get(id);
        return model == null ? null : hashed(model);
    }

    public List<ObjectNode> all() {
        return entries.all().stream().map(this::hashed).toList();
    }

    private ObjectNode hashed(ObjectNode model) {
        String id = model.path("id").asText();
        byte[] binary = binaries.get(id);
        return binary == null
                ? model
                : model.put("modelHash", Hashes.md5(binary)).put("modelUrl", "/rest/v2/models/" + id + "/model");
    }

    public void put(ObjectNode model) {
        entries.put(model);
    }

    public void remove(String id) {
        entries.remove(id);
        binaries.remove(id);
    }

    /** Null when the model has none. */
    public byte[] binary(String id) {
        return binaries.get(id);
    }

    public void binary(String id, byte[] bytes) {
        binaries.put(id, bytes);
    }

    /** {@code {id: model, its binary as base64}}. */
    ObjectNode toJson() {
        ObjectNode json = Json.object();
        for (ObjectNode model : all()) {
            byte[] binary = binaries.get(model.path("id").asText());
            if (binary != null) {
                model.put("binary", Base64.getEncoder().encodeToString(binary));
            }
            json.set(model.path("id").asText(), model);
        }
        return json;
    }
}
