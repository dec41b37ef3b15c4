package io.github.blueconic4j.simulator.rest;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Entries;
import io.github.blueconic4j.simulator.state.Members;

/** URL mappings. */
final class UrlMappingOperations {
    private UrlMappingOperations() {}

    static void addTo(Routes routes) {
        routes.add("POST /urlmappings", "write:url-mappings", ErrorBody.CODED, UrlMappingOperations::create);
        routes.add("GET /urlmappings/{id}", "read:url-mappings", call -> Call.ok(existing(call)));
        routes.add("PUT /urlmappings/{id}", "write:url-mappings", ErrorBody.CODED, UrlMappingOperations::update);
    }

    private static Entries mappings(Call call) {
        return call.state().entries("urlMappings");
    }

    private static ObjectNode existing(Call call) {
        ObjectNode mapping = mappings(call).get(call.path("id"));
        if (mapping == null) {
            throw ApiError.notFound("URL mapping", call.path("id"));
        }
        return mapping;
    }

    private static HttpResponse create(Call call) {
        ObjectNode body = checked(call);
        if (mappings(call).has(body.path("id").asText())) {
            throw ApiError.badRequest("id", "There is already a URL mapping with this ID");
        }
        return store(call, body, "CREATE");
    }

    private static HttpResponse update(Call call) {
        existing(call);
        ObjectNode body = checked(call);
        if (!body.path("id").asText().equals(call.path("id"))) {
            throw ApiError.badRequest("id", "The ID in the body is another than the one in the path");
        }
        return store(call, body, "UPDATE");
    }

    private static ObjectNode checked(Call call) {
        ObjectNode body = call.jsonObject();
        Members.check(body, "", Set.of("id", "properties", "type", "url"));
        Members.require(body, "id", "properties", "url");
        Members.oneOf(body, "type", Set.of("TRACKINGPIXEL", "SHORTENEDURL"));
        Members.objects(body, "properties")
                .forEach(property -> Members.check(property, "properties.", Set.of("id", "values")));
        return body;
    }

    private static HttpResponse store(Call call, ObjectNode mapping, String operation) {
        mappings(call).put(mapping);
        String id = mapping.path("id").asText();
        call.changed(operation, "TRACKER", id, id);
        return Call.ok(mapping);
    }
}
