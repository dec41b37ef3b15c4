package io.github.blueconic4j.simulator.rest;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Entries;
import io.github.blueconic4j.simulator.state.ItemCondition;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Members;
import io.github.blueconic4j.simulator.state.Stores;
import io.github.blueconic4j.simulator.state.Timestamps;
import io.github.blueconic4j.simulator.state.Written;

/** Content and product stores and their items. */
final class StoreOperations {
    private static final Set<String> WRITABLE = Set.of("name", "description", "properties", "storeType", "tags");
    private static final Set<String> READ_ONLY =
            Set.of("id", "creationDate", "creator", "itemCount", "lastModifiedDate", "lastModifiedUser");
    private static final Set<String> ITEM_WRITABLE = Set.of(
            "URL",
            "description",
            "id",
            "image",
            "inStock",
            "intValue",
            "name",
            "properties",
            "publicationDate",
            "text");
    private static final Set<String> ITEM_READ_ONLY =
            Set.of("creationDate", "lastModifiedDate", "hash", "imageURL", "statistics");

    private StoreOperations() {}

    static void addTo(Routes routes) {
        String read = "read:content_stores";
        String write = "write:content_stores";
        routes.add(
                "GET /contentStores",
                read,
                call -> Paging.page(call, "contentStores", call.state().stores().all()));
        routes.add("POST /contentStores", write, ErrorBody.WRAPPED, StoreOperations::create);
        routes.add("PUT /contentStores/{contentStore}", write, ErrorBody.WRAPPED, StoreOperations::update);
        routes.add("GET /contentStores/{contentStore}/items", read, StoreOperations::items);
        routes.add("PUT /contentStores/{contentStore}/items", write, ErrorBody.CODED, StoreOperations::putItems);
        routes.add(
                "DELETE /contentStores/{contentStore}/items/bulk",
                write,
                ErrorBody.CODED,
                StoreOperations::deleteItems);
    }

    private static HttpResponse create(Call call) {
        ObjectNode body = call.jsonObject();
        check(body);
        Members.require(body, "name", "storeType");
        ObjectNode store = write(Written.created(call.state().now()), body);
        call.state().stores().put(store);
        audit(call, "CREATE", store);
        ObjectNode answer = call.state().stores().get(store.path("id").asText());
        return Call.ok(answer.put("readOnly", false));
    }

    private static HttpResponse update(Call call) {
        ObjectNode store = existing(call);
        ObjectNode body = call.jsonObject();
        check(body);
        if (body.properties().stream().noneMatch(member -> WRITABLE.contains(member.getKey()))) {
            throw ApiError.badRequest("body", "At least one property of the store must be given");
        }
        write(Written.modified(store, call.state().now()), body);
        call.state().stores().put(store);
        audit(call, "UPDATE", store);
        return Call.ok(call.state().stores().get(call.path("contentStore")));
    }

    private static void check(ObjectNode body) {
        body.remove(READ_ONLY);
        Members.check(body, "", WRITABLE);
        Members.oneOf(body, "storeType", Set.of("CONTENT", "PRODUCT"));
        Members.objects(body, "properties")
                .forEach(property -> Members.check(property, "properties.", Set.of("id", "values")));
    }

    /** What is absent stays as it is. */
    private static ObjectNode write(ObjectNode store, ObjectNode body) {
        store.remove("itemCount");
        store.setAll(body);
        return store;
    }

    private static void audit(Call call, String operation, ObjectNode store) {
        call.changed(
                operation,
                "CONTENTSTORE",
                store.path("id").asText(),
                store.path("name").asText());
    }

    private static ObjectNode existing(Call call) {
        ObjectNode store = call.state().stores().get(call.path("contentStore"));
        if (store == null) {
            throw ApiError.notFound("store", call.path("contentStore"));
        }
        return store;
    }

    private static HttpResponse items(Call call) {
        existing(call);
        List<ItemCondition> conditions =
                call.all("filterValue").stream().map(ItemCondition::read).toList();
        List<ObjectNode> found = call.state().stores().items(call.path("contentStore")).all().stream()
                .filter(item -> conditions.stream().allMatch(condition -> condition.test(item)))
                .toList();
        return Paging.page(call, "items", found);
    }

    private static HttpResponse putItems(Call call) {
        ObjectNode store = existing(call);
        ObjectNode body = call.jsonObject();
        Members.check(body, "", Set.of("items", "itemsPerPage", "startIndex", "totalPages", "totalResults"));
        Members.require(body, "items");
        List<ObjectNode> items = Members.objects(body, "items");
        for (ObjectNode item : items) {
            item.remove(ITEM_READ_ONLY);
            Members.check(item, "items.", ITEM_WRITABLE);
            Members.require(item, "id");
            checkDate(item.path("publicationDate"));
        }
        Entries stored = call.state().stores().items(call.path("contentStore"));
        items.forEach(
                item -> stored.put(complete(call, stored.get(item.path("id").asText()), item)));
        audit(call, "UPDATE", store);
        return HttpResponse.empty(204);
    }

    private static void checkDate(JsonNode date) {
        if (date.isTextual() && Timestamps.parse(date.asText()) == null) {
            throw ApiError.badRequest("items.publicationDate", "A publication date must be an ISO 8601 date and time");
        }
    }

    /** The whole item is replaced; only what the tenant itself knows of it stays. */
    private static ObjectNode complete(Call call, ObjectNode before, ObjectNode item) {
        String now = Timestamps.format(call.state().now());
        item.put(
                "creationDate",
                before == null ? now : before.path("creationDate").asText());
        item.put("lastModifiedDate", now);
        item.set("statistics", before == null ? Json.object() : before.path("statistics"));
        if (item.hasNonNull("publicationDate")) {
            item.put(
                    "publicationDate",
                    Timestamps.format(
                            Timestamps.parse(item.path("publicationDate").asText())));
        }
        return Stores.completed(call.path("contentStore"), item);
    }

    private static HttpResponse deleteItems(Call call) {
        ObjectNode store = existing(call);
        ObjectNode body = call.jsonObject();
        Members.check(body, "", Set.of("ids"));
        if (!body.path("ids").isArray()) {
            throw ApiError.badRequest("ids", "The field ids must be an array");
        }
        Entries stored = call.state().stores().items(call.path("contentStore"));
        Json.textsOf(body.get("ids")).forEach(stored::remove);
        audit(call, "UPDATE", store);
        return HttpResponse.empty(200);
    }
}
