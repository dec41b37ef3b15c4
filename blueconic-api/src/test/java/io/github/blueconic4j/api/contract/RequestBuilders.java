package io.github.blueconic4j.api.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.PropertyRule;
import io.github.blueconic4j.api.common.PropertyRules;
import io.github.blueconic4j.api.common.PropertyStrategy;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.PermissionLevel;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.properties.DataSensitivity;
import io.github.blueconic4j.api.properties.FilterType;
import io.github.blueconic4j.api.properties.MergeStrategy;
import io.github.blueconic4j.api.properties.PropertyUpdate;
import io.github.blueconic4j.api.recommendations.Boost;
import io.github.blueconic4j.api.recommendations.BoostAlgorithm;
import io.github.blueconic4j.api.recommendations.RampUp;
import io.github.blueconic4j.api.recommendations.RecommendationFilter;
import io.github.blueconic4j.api.recommendations.RecommendationRequest;
import io.github.blueconic4j.api.stores.StoreItemIds;
import io.github.blueconic4j.api.stores.StoreItemUpdate;
import io.github.blueconic4j.api.stores.StoreItemUpdates;
import io.github.blueconic4j.api.stores.StoreType;
import io.github.blueconic4j.api.stores.StoreUpdate;
import io.github.blueconic4j.api.urlmappings.UrlMappingType;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;

/** Builds with the builders of the library what a JSON request says, as a user would by hand. */
final class RequestBuilders {

    private RequestBuilders() {}

    static StoreUpdate store(JsonObject json) {
        StoreUpdate.Builder store = StoreUpdate.builder()
                .name(json.getString("name"))
                .description(json.getString("description"))
                .storeType(new StoreType(json.getString("storeType")));
        properties(json).forEach(store::property);
        return json.containsKey("tags") ? store.tags(texts(json, "tags")).build() : store.build();
    }

    static StoreItemUpdates items(JsonObject json) {
        List<StoreItemUpdate> items = new ArrayList<>();
        for (JsonObject item : objects(json, "items")) {
            StoreItemUpdate.Builder builder = StoreItemUpdate.builder(item.getString("id"))
                    .name(item.getString("name"))
                    .description(item.getString("description"))
                    .text(item.getString("text"))
                    .url(item.getString("URL"))
                    .image(item.getString("image"))
                    .hash(item.getString("hash"))
                    .inStock(item.getBoolean("inStock"))
                    .publicationDate(Instant.parse(item.getString("publicationDate")));
            properties(item).forEach(builder::property);
            items.add(builder.build());
        }
        return StoreItemUpdates.of(items);
    }

    static StoreItemIds ids(JsonObject json) {
        return StoreItemIds.of(texts(json, "ids"));
    }

    static UrlMappingUpdate urlMapping(JsonObject json) {
        UrlMappingUpdate.Builder mapping = UrlMappingUpdate.builder(json.getString("id"), json.getString("url"))
                .type(new UrlMappingType(json.getString("type")));
        properties(json).forEach(mapping::property);
        return mapping.build();
    }

    static PropertyUpdate property(JsonObject json) {
        PropertyUpdate.Builder property = PropertyUpdate.builder(json.getString("id"))
                .name(json.getString("name"))
                .description(json.getString("description"))
                .filterType(new FilterType(json.getString("filterType")))
                .dataSensitivity(new DataSensitivity(json.getString("dataSensitivity")))
                .tags(texts(json, "tags"))
                .availableForSegmentation(json.getBoolean("availableForSegmentation"))
                .showInUi(json.getBoolean("showInUI"));
        unit(property, json.getJsonObject("unit"));
        if (json.containsKey("groupTypeId")) {
            return property.groupTypeId(json.getString("groupTypeId"))
                    .currency(json.getJsonObject("currency").getString("isoCode"))
                    .build();
        }
        return property.indexed(json.getBoolean("indexed"))
                .createNewProfile(json.getBoolean("createNewProfile"))
                .canRead(json.getBoolean("canRead"))
                .canWrite(json.getBoolean("canWrite"))
                .permissionLevel(new PermissionLevel(json.getString("permissionLevel")))
                .mergeStrategy(new MergeStrategy(json.getString("mergeStrategy")))
                .precision(json.getJsonNumber("precision").longValue())
                .values(texts(json, "values"))
                .build();
    }

    private static void unit(PropertyUpdate.Builder property, JsonObject unit) {
        if (!unit.containsKey("name")) {
            property.unit(unit.getString("id"));
            return;
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonObject label : objects(unit.getJsonObject("name"), "label")) {
            names.put(label.getString("locale"), label.getString("content"));
        }
        property.unit(unit.getString("id"), names);
    }

    static List<RecommendationRequest> recommendations(JsonArray json) {
        List<RecommendationRequest> requests = new ArrayList<>();
        for (JsonObject entry : json.getValuesAs(JsonObject.class)) {
            RecommendationRequest.Builder request = RecommendationRequest.builder(entry.getString("id"));
            for (JsonObject boost : objects(entry, "boosts")) {
                request.boost(Boost.of(
                        new BoostAlgorithm(boost.getString("algorithm")),
                        Double.parseDouble(boost.getString("value")),
                        boost.containsKey("rampUp") ? new RampUp(boost.getString("rampUp")) : null));
            }
            texts(entry, "filters").forEach(filter -> request.filter(new RecommendationFilter(filter)));
            requests.add(
                    entry.containsKey("count")
                            ? request.count(entry.getInt("count")).build()
                            : request.build());
        }
        return requests;
    }

    static List<GroupChange> groups(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream()
                .map(RequestBuilders::group)
                .toList();
    }

    private static GroupChange group(JsonObject json) {
        String type = json.getString("groupType");
        String id = json.getString("groupId");
        String strategy = json.getString("strategy", "UPDATE");
        if (strategy.equals("DELETE")) {
            return GroupChange.delete(type, id);
        }
        GroupChange.Builder change =
                strategy.equals("UPSERT") ? GroupChange.upsert(type, id) : GroupChange.updateOnly(type, id);
        rules(change, json);
        return change.domainGroup(json.getString("domainGroup", null)).build();
    }

    static List<ProfileChange> profiles(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream()
                .map(RequestBuilders::profile)
                .toList();
    }

    private static ProfileChange profile(JsonObject json) {
        String strategy = json.getString("strategy", "UPDATE");
        if (strategy.equals("DELETE")) {
            return ProfileChange.delete(json.getString("profileId"));
        }
        ProfileChange.Builder change = strategy.equals("UPSERT") ? ProfileChange.upsert() : ProfileChange.updateOnly();
        change.profileId(json.getString("profileId", null)).domainGroup(json.getString("domainGroup", null));
        if (json.containsKey("matching")) {
            change.matching(matching(json.getJsonArray("matching")));
        }
        rules(change, json);
        objects(json, "timeline").forEach(event -> change.event(EventBuilders.event(event)));
        return change.build();
    }

    private static Match matching(JsonArray alternatives) {
        Match match = null;
        for (JsonArray all : alternatives.getValuesAs(JsonArray.class)) {
            for (int i = 0; i < all.size(); i++) {
                JsonObject criterion = all.getJsonObject(i);
                String id = criterion.getString("id");
                String value = criterion.getString("value");
                match = match == null ? Match.on(id, value) : i == 0 ? match.or(id, value) : match.and(id, value);
            }
        }
        return match;
    }

    private static void rules(PropertyRules<?> change, JsonObject json) {
        for (JsonObject rule : objects(json, "properties")) {
            change.rule(PropertyRule.of(
                    rule.getString("id"), new PropertyStrategy(rule.getString("strategy")), texts(rule, "values")));
        }
    }

    private static Map<String, String[]> properties(JsonObject json) {
        Map<String, String[]> properties = new LinkedHashMap<>();
        objects(json, "properties")
                .forEach(property -> properties.put(
                        property.getString("id"), texts(property, "values").toArray(String[]::new)));
        return properties;
    }

    static List<JsonObject> objects(JsonObject json, String member) {
        return json.containsKey(member) ? json.getJsonArray(member).getValuesAs(JsonObject.class) : List.of();
    }

    static List<String> texts(JsonObject json, String member) {
        return json.getJsonArray(member).getValuesAs(JsonString::getString);
    }

    static Object scalar(JsonValue value) {
        return value instanceof JsonString text
                ? text.getString()
                : value instanceof JsonNumber number ? number.bigDecimalValue() : value;
    }
}
