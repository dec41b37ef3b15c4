package io.github.blueconic4j.simulator.rest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.PercentCoding;
import io.github.blueconic4j.simulator.state.Entries;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.PropertyDeclaration;

/** Properties of profiles and groups. */
final class PropertyOperations {
    private static final Set<String> FILTER_TYPES =
            Set.of("RANGE", "CURRENCY", "DECIMAL", "SELECT", "EMAIL", "DATETIME");

    private PropertyOperations() {}

    static void addTo(Routes routes) {
        routes.add("GET /profileProperties", "read:profile-properties", PropertyOperations::list);
        routes.add("GET /profileProperties/{propertyId}", "read:profile-properties", PropertyOperations::get);
        routes.add(
                "PUT /profileProperties/{propertyId}",
                "write:profile-properties",
                ErrorBody.CODED,
                PropertyOperations::put);
        routes.add("DELETE /profileProperties/{propertyId}", "write:profile-properties", PropertyOperations::delete);
    }

    private static Entries properties(Call call) {
        return call.state().entries("properties");
    }

    private static HttpResponse list(Call call) {
        List<String> types = call.all("filterType");
        List<String> groupTypes = call.all("groupTypeId");
        String name = call.text("filterValue");
        if (!FILTER_TYPES.containsAll(types)) {
            throw ApiError.badRequest("filterType", "The parameter filterType has an unknown value");
        }
        List<ObjectNode> found = properties(call).all().stream()
                .filter(property -> types.isEmpty()
                        || types.contains(property.path("filterType").asText()))
                .filter(property -> belongs(property, groupTypes))
                .filter(property -> name == null || hasName(property, name))
                .map(property -> shown(call, property, "self"))
                .toList();
        ObjectNode page = Paging.of(call, "profileProperties", found, 20);
        page.putObject("links").set("links", link(call, "/profileProperties", "alt"));
        return Call.ok(page);
    }

    private static boolean belongs(ObjectNode property, List<String> groupTypes) {
        String groupType = property.path("groupTypeId").asText();
        return groupTypes.isEmpty() ? groupType.isEmpty() : groupTypes.contains(groupType);
    }

    private static boolean hasName(ObjectNode property, String name) {
        return property.path("name").asText().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static HttpResponse get(Call call) {
        return Call.ok(shown(call, existing(call), "alt"));
    }

    private static ObjectNode existing(Call call) {
        ObjectNode property = properties(call).get(call.path("propertyId"));
        if (property == null) {
            throw ApiError.notFound("property", call.path("propertyId"));
        }
        return property;
    }

    private static HttpResponse put(Call call) {
        String id = call.path("propertyId");
        ObjectNode before = properties(call).get(id);
        ObjectNode after = PropertyDeclaration.read(
                call.jsonObject(), id, before, call.state().now());
        if (after.has("groupTypeId")
                && !call.state().groups().hasType(after.path("groupTypeId").asText())) {
            throw ApiError.badRequest("groupTypeId", "There is no such group type");
        }
        properties(call).put(after);
        call.state().propertiesChanged();
        call.changed(
                before == null ? "CREATE" : "UPDATE",
                "PROFILEPROPERTY",
                id,
                after.path("name").asText());
        ObjectNode answer = shown(call, after, "alt");
        return Call.ok(answer.put("canDelete", true).put("favorite", false).put("readOnly", false));
    }

    private static HttpResponse delete(Call call) {
        ObjectNode property = existing(call);
        ObjectNode answer = shown(call, property, "alt");
        properties(call).remove(call.path("propertyId"));
        call.state().propertiesChanged();
        call.changed(
                "DELETE",
                "PROFILEPROPERTY",
                call.path("propertyId"),
                property.path("name").asText());
        return Call.ok(answer);
    }

    private static ObjectNode shown(Call call, ObjectNode property, String relation) {
        String id = property.path("id").asText();
        property.set("links", link(call, "/profileProperties/" + PercentCoding.encode(id), relation));
        boolean ofProfiles = !property.has("groupTypeId");
        long count = ofProfiles
                ? call.state().profiles().count("property " + id, true, profile -> !profile.values(id)
                        .isEmpty())
                : 0;
        return property.put("profileCount", count)
                .put("totalProfileCount", call.state().segments().count("allvisitors"));
    }

    private static ArrayNode link(Call call, String path, String relation) {
        return Json.array()
                .add(Json.object()
                        .put("href", call.baseUrl() + path)
                        .put("rel", relation)
                        .put("type", "application/json"));
    }
}
