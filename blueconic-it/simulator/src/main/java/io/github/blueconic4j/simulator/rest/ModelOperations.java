package io.github.blueconic4j.simulator.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.Multipart;
import io.github.blueconic4j.simulator.state.Members;
import io.github.blueconic4j.simulator.state.Models;
import io.github.blueconic4j.simulator.state.Written;

/** Models: metadata as JSON and a binary, written together as multipart. */
final class ModelOperations {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Set<String> WRITABLE = Set.of(
            "description",
            "featureNames",
            "name",
            "parameters",
            "profilePropertyIds",
            "segmentId",
            "storeId",
            "tags",
            "type");
    private static final Set<String> READ_ONLY =
            Set.of("creationDate", "creator", "id", "lastModifiedDate", "lastModifiedUser", "modelHash", "modelUrl");

    private ModelOperations() {}

    static void addTo(Routes routes) {
        routes.add(
                "GET /models",
                "read:models",
                call -> Paging.page(call, "models", call.state().models().all()));
        routes.add("GET /models/{model}", "read:models", call -> Call.ok(existing(call)));
        routes.add("GET /models/{model}/model", "read:models", ModelOperations::binary);
        routes.add("POST /models", "write:models", ErrorBody.CODED, ModelOperations::create);
        routes.add("PUT /models/{model}", "write:models", ErrorBody.CODED, ModelOperations::update);
        routes.add("DELETE /models/{model}", "write:models", ModelOperations::delete);
    }

    private static ObjectNode existing(Call call) {
        ObjectNode model = call.state().models().get(call.path("model"));
        if (model == null) {
            throw ApiError.notFound("model", call.path("model"));
        }
        return model;
    }

    private static HttpResponse binary(Call call) {
        ObjectNode model = existing(call);
        byte[] binary = call.state().models().binary(call.path("model"));
        if (binary == null) {
            throw ApiError.of(404, "The model has no binary");
        }
        String hash = model.path("modelHash").asText();
        String known = call.text("etag") == null ? call.request().header("if-none-match") : call.text("etag");
        if (known != null && known.replace("\"", "").replace("W/", "").equals(hash)) {
            return HttpResponse.empty(304).header("Etag", "\"" + hash + "\"");
        }
        return HttpResponse.bytes(200, "application/octet-stream", binary).header("Etag", "\"" + hash + "\"");
    }

    private static HttpResponse create(Call call) {
        Map<String, Multipart.Part> parts = parts(call);
        if (!parts.containsKey("metadata")) {
            throw ApiError.badRequest("metadata", "The part metadata is missing");
        }
        ObjectNode model = Written.created(call.state().now());
        model.setAll(metadata(parts.get("metadata")));
        return store(call, model, parts, "CREATE");
    }

    private static HttpResponse update(Call call) {
        ObjectNode model = existing(call);
        Map<String, Multipart.Part> parts = parts(call);
        if (parts.isEmpty()) {
            throw ApiError.badRequest("body", "At least one of the parts metadata and model must be given");
        }
        if (parts.containsKey("metadata")) {
            ObjectNode metadata = metadata(parts.get("metadata"));
            model.remove(WRITABLE);
            model.put("name", "").put("description", "").putArray("tags");
            model.setAll(metadata);
        }
        return store(call, Written.modified(model, call.state().now()), parts, "UPDATE");
    }

    private static HttpResponse store(
            Call call, ObjectNode model, Map<String, Multipart.Part> parts, String operation) {
        String id = model.path("id").asText();
        Models models = call.state().models();
        model.remove(List.of("modelHash", "modelUrl"));
        models.put(model);
        if (parts.containsKey("model")) {
            models.binary(id, parts.get("model").content());
        }
        call.changed(operation, "MODEL", id, model.path("name").asText());
        return Call.ok(models.get(id));
    }

    private static HttpResponse delete(Call call) {
        ObjectNode model = existing(call);
        String id = call.path("model");
        for (ObjectNode dialogue : call.state().entries("dialogues").all()) {
            if (dialogue.path("optimizerSettings")
                    .path("evaluationModelId")
                    .asText()
                    .equals(id)) {
                throw ApiError.badRequest("model", "The model is in use by a dialogue");
            }
        }
        call.state().models().remove(id);
        call.changed("DELETE", "MODEL", id, model.path("name").asText());
        return Call.ok(model);
    }

    private static Map<String, Multipart.Part> parts(Call call) {
        Map<String, Multipart.Part> parts = Multipart.read(call.request());
        for (String name : parts.keySet()) {
            if (!name.equals("metadata") && !name.equals("model")) {
                throw ApiError.badRequest(name, "There may be parts named metadata and model only");
            }
        }
        Multipart.Part model = parts.get("model");
        if (model != null && model.content().length > MOST_BYTES) {
            throw ApiError.of(413, "A model may have 20 MB at most");
        }
        if (model != null && model.content().length == 0) {
            throw ApiError.badRequest("model", "Invalid model: it is empty");
        }
        return parts;
    }

    private static ObjectNode metadata(Multipart.Part part) {
        if (part.contentType() != null && !part.contentType().startsWith("application/json")) {
            throw ApiError.badRequest("metadata", "The part metadata must have the content type application/json");
        }
        if (!(Call.json(part.content(), "metadata") instanceof ObjectNode metadata)) {
            throw ApiError.badRequest("metadata", "The part metadata must be a JSON object");
        }
        metadata.remove(READ_ONLY);
        Members.check(metadata, "", WRITABLE);
        Members.require(metadata, "type");
        Members.oneOf(metadata, "type", Set.of("GENERAL", "DIALOGUE", "RECOMMENDATION", "CONTINUOUS", "SUPPRESSION"));
        return metadata;
    }
}
