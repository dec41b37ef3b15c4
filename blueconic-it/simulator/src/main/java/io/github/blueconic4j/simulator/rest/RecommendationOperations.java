package io.github.blueconic4j.simulator.rest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Boosts;
import io.github.blueconic4j.simulator.state.ItemFilter;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Members;
import io.github.blueconic4j.simulator.state.RecommendedItems;

/** Recommendations of store items; needs no token. */
final class RecommendationOperations {
    private static final int DEFAULT_COUNT = 10;

    private RecommendationOperations() {}

    static void addTo(Routes routes) {
        routes.add("POST /recommendations", null, RecommendationOperations::recommend);
    }

    private static HttpResponse recommend(Call call) {
        String storeId = call.requiredText("storeId");
        for (String number : List.of("imageWidth", "imageHeight")) {
            call.number(number, 0, 0, Integer.MAX_VALUE);
        }
        if (call.state().stores().get(storeId) == null) {
            throw ApiError.badRequest("storeId", "There is no such store");
        }
        JsonNode body = call.json();
        List<ObjectNode> definitions = Members.objects(body, "body", body.isArray());
        Set<String> used = new HashSet<>();
        ArrayNode blocks = Json.array();
        for (ObjectNode definition : definitions) {
            Members.check(definition, "", Set.of("boosts", "count", "filters", "id"));
            Members.require(definition, "boosts", "id");
            blocks.add(block(call, storeId, definition, used));
        }
        call.state().recommendationRequests().add(body);
        ObjectNode answer = Json.object();
        answer.set("recommendationBlock", blocks);
        String id = UUID.randomUUID().toString();
        answer.put("recommendationId", id);
        return Call.ok(answer.put("trackingPixel", call.baseUrl() + "/pixel/" + id));
    }

    /** What an earlier definition has recommended is not recommended again. */
    private static ObjectNode block(Call call, String storeId, ObjectNode definition, Set<String> used) {
        var items = call.state().stores().items(storeId);
        ObjectNode current = call.text("itemId") == null ? null : items.get(call.text("itemId"));
        Boosts boosts = Boosts.read(definition, current);
        List<ItemFilter> filters = Json.textsOf(definition.get("filters")).stream()
                .map(text -> ItemFilter.read(text, current))
                .toList();
        int count = definition.path("count").asInt(DEFAULT_COUNT);
        if (count < 1) {
            throw ApiError.badRequest("count", "The field count must be at least 1");
        }
        long cap = call.number("frequencyCap", 0, 0, Integer.MAX_VALUE);
        boolean counted = !call.flag("manualViewCounting", false) && call.text("profileId") != null;
        RecommendedItems recommended = call.state().recommendedItems();
        ArrayNode recommendations = Json.array();
        items.all().stream()
                .filter(item -> !item.path("id").asText().equals(call.text("itemId")))
                .filter(item -> !used.contains(item.path("id").asText()))
                .filter(item -> cap == 0
                        || call.text("profileId") == null
                        || recommended.count(
                                        call.text("profileId"), item.path("id").asText())
                                < cap)
                .filter(item -> filters.stream().allMatch(filter -> filter.test(item)))
                .sorted(Comparator.comparingDouble(boosts::score).reversed())
                .limit(count)
                .forEach(item -> {
                    used.add(item.path("id").asText());
                    if (counted) {
                        recommended.add(call.text("profileId"), item.path("id").asText());
                    }
                    recommendations.add(shown(call, item, boosts.score(item)));
                });
        ObjectNode block = Json.object().put("id", definition.path("id").asText());
        block.set("recommendations", recommendations);
        return block;
    }

    private static ObjectNode shown(Call call, ObjectNode item, double score) {
        ObjectNode shown = Json.object()
                .put("score", score)
                .put(
                        "trackingUrl",
                        call.baseUrl() + "/track/" + item.path("hash").asText());
        shown.set("id", item.get("id"));
        put(shown, "url", item.get("URL"));
        put(shown, "name", item.get("name"));
        put(shown, "description", item.get("description"));
        put(shown, "image", item.get("image"));
        put(shown, "publicationDate", item.get("publicationDate"));
        ArrayNode category = shown.putArray("category");
        ObjectNode further = shown.putObject("customProperties");
        for (JsonNode property : item.path("properties")) {
            List<String> values = Json.textsOf(property.get("values"));
            if (property.path("id").asText().equals("category")) {
                values.forEach(category::add);
            } else {
                further.set(property.path("id").asText(), Json.texts(values));
            }
        }
        return shown;
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        if (value != null && !value.isNull()) {
            object.set(name, value);
        }
    }
}
