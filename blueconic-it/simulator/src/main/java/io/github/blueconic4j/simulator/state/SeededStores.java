package io.github.blueconic4j.simulator.state;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Content and product stores with their items, and models. */
final class SeededStores {
    private SeededStores() {}

    static Stores stores(long seed) {
        Dice dice = new Dice(seed, "stores");
        Stores stores = new Stores();
        String articles = dice.uuid();
        stores.put(store(dice, articles, "Articles", "CONTENT"));
        for (int i = 0; i < 45; i++) {
            stores.putItem(articles, item(dice, articles, "article-" + i, Words.ARTICLES, i));
        }
        String products = dice.uuid();
        stores.put(store(dice, products, "Produkte für draußen", "PRODUCT"));
        for (int i = 0; i < 30; i++) {
            stores.putItem(products, item(dice, products, "product-" + i, Words.PRODUCTS, i));
        }
        stores.put(store(dice, dice.uuid(), "Nothing in it yet", "CONTENT"));
        return stores;
    }

    private static ObjectNode store(Dice dice, String id, String name, String type) {
        ObjectNode store = dice.base(id, name).put("storeType", type);
        store.putArray("properties").add(Json.property("RECENT_HOURS", List.of("5")));
        return store;
    }

    private static ObjectNode item(Dice dice, String storeId, String id, List<String> names, int number) {
        String name = names.get(number % names.size()) + (number < names.size() ? "" : " (" + number + ")");
        ObjectNode item = Json.object()
                .put("URL", "https://www.tenant.example/" + id)
                .put("creationDate", Timestamps.format(dice.moment()))
                .put("description", "About: " + name)
                .put("id", id)
                .put("image", "https://www.tenant.example/images/" + id + ".jpg")
                .put("inStock", dice.chance(80))
                .put("intValue", number)
                .put("name", name)
                .put("publicationDate", Timestamps.format(dice.moment()))
                .put("text", "Text of " + name);
        item.set("lastModifiedDate", item.get("creationDate"));
        item.putArray("properties")
                .add(Json.property("category", dice.some(Words.CATEGORIES, 2)))
                .add(Json.property("price", List.of(Integer.toString(5 + dice.below(200)))));
        item.putObject("statistics").put("view", dice.below(500)).put("recommendation_view", dice.below(50));
        return Stores.completed(storeId, item);
    }

    static Models models(long seed) {
        Dice dice = new Dice(seed, "models");
        Models models = new Models();
        for (String type : List.of("DIALOGUE", "GENERAL", "RECOMMENDATION", "CONTINUOUS", "SUPPRESSION")) {
            ObjectNode model = dice.base(dice.uuid(), "Model for " + type).put("type", type);
            model.set("featureNames", Json.texts(List.of("devicetype=MOBILE", "visits")));
            model.set("profilePropertyIds", Json.texts(List.of("devicetype", "visits")));
            model.putArray("parameters")
                    .add(Json.property("threshold", List.of("0." + (1 + dice.below(9))))
                            .put("relation", "sets")
                            .put("type", "GENERAL"));
            if (type.equals("RECOMMENDATION")) {
                model.put("storeId", dice.uuid());
            }
            if (type.equals("CONTINUOUS")) {
                model.put("segmentId", Segments.ALL_VISITORS);
            }
            models.put(model);
            if (!type.equals("GENERAL")) {
                byte[] binary = ("onnx model " + dice.uuid()).getBytes(StandardCharsets.UTF_8);
                models.binary(model.path("id").asText(), binary);
            }
        }
        return models;
    }
}
