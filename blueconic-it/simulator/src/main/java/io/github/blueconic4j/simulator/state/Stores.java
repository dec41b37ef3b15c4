package io.github.blueconic4j.simulator.state;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Content and product stores and their items. */
public final class Stores {
    private final Entries stores = new Entries();
    private final Map<String, Entries> items = new ConcurrentHashMap<>();

    /** Null when there is none. */
    public ObjectNode get(String id) {
        ObjectNode store = stores.get(id);
        return store == null ? null : counted(store);
    }

    public List<ObjectNode> all() {
        return stores.all().stream().map(this::counted).toList();
    }

    private ObjectNode counted(ObjectNode store) {
        return store.put("itemCount", items(store.path("id").asText()).size());
    }

    public void put(ObjectNode store) {
        stores.put(store);
        items.putIfAbsent(store.path("id").asText(), new Entries());
    }

    public Entries items(String storeId) {
        return items.get(storeId);
    }

    void putItem(String storeId, ObjectNode item) {
        items.get(storeId).put(item);
    }

    /** The item with the members that the tenant itself computes. */
    public static ObjectNode completed(String storeId, ObjectNode item) {
        item.put(
                "hash",
                Hashes.md5(Json.bytes(item.deepCopy().without(List.of("creationDate", "lastModifiedDate", "hash")))));
        if (item.hasNonNull("image")) {
            String image = Hashes.md5(Json.bytes(item.get("image")));
            item.put("imageURL", "https://images.tenant.example/contentStores/" + storeId + "/" + image);
        }
        return item;
    }

    /** {@code {id: store with its items}}. */
    ObjectNode toJson() {
        ObjectNode json = Json.object();
        for (ObjectNode store : all()) {
            String id = store.path("id").asText();
            json.set(id, store.set("items", items(id).toJson()));
        }
        return json;
    }
}
