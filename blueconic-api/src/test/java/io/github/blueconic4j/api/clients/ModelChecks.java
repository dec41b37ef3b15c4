package io.github.blueconic4j.api.clients;

import java.util.Optional;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.models.ModelBinary;
import io.github.blueconic4j.api.models.ModelType;
import io.github.blueconic4j.api.models.ModelUpdate;
import io.github.blueconic4j.api.models.ModelUpload;
import io.github.blueconic4j.api.models.ModelsApi;

import static io.github.blueconic4j.api.clients.Checks.equal;

/** Files of models, which are no JSON. */
final class ModelChecks {

    private static final String BYTES = "application/octet-stream";

    void addTo(Checks checks) throws Exception {
        checks.check("uploads a model", ModelChecks::uploads);
        checks.check("downloads a model", ModelChecks::downloads);
        checks.check("a model that has not changed", ModelChecks::hasNotChanged);
        checks.check("a model that is not there", ModelChecks::isNotThere);
        checks.check("a model that is a page for people", ModelChecks::isAPage);
    }

    private static void uploads(AnswerServer server) {
        server.answers(200, "application/json", "{\"id\":\"m1\"}");
        ModelUpload upload = ModelUpload.builder()
                .metadata(ModelUpdate.builder(ModelType.GENERAL).name("m").build())
                .model(new byte[] {'o', 'n', 'n', 'x'})
                .build();
        equal(server.client(ModelsApi.class).update("m1", upload).id(), "m1");
        String type = server.last().contentType();
        equal(type.startsWith("multipart/form-data; boundary=blueconic4j-"), true);
        String boundary = type.replaceFirst(".*boundary=", "");
        String body = server.last().body();
        equal(body.startsWith("--" + boundary + "\r\n"), true);
        equal(body.endsWith("\r\n\r\nonnx\r\n--" + boundary + "--\r\n"), true);
        equal(body.contains("name=\"metadata\"\r\nContent-Type: application/json\r\n"), true);
    }

    private static void downloads(AnswerServer server) throws Exception {
        server.header("ETag", "\"abc\"").answers(200, BYTES, "onnx");
        try (ModelBinary binary = server.client(ModelsApi.class).getBinary("m1", "older")) {
            equal(binary.etag(), Optional.of("abc"));
            equal(binary.notModified(), false);
            equal(new String(binary.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII), "onnx");
        }
        equal(server.last().target(), "/rest/v2/models/m1/model?etag=older");
        equal(server.last().accept(), BYTES);
    }

    private static void hasNotChanged(AnswerServer server) throws Exception {
        server.header("ETag", "\"abc\"").answers(304, null, "");
        try (ModelBinary binary = server.client(ModelsApi.class).getBinary("m1", "abc")) {
            equal(binary.etag(), Optional.of("abc"));
            equal(binary.notModified(), true);
            equal(binary.read(), -1);
        }
    }

    private static void isNotThere(AnswerServer server) throws Exception {
        server.answers(404, "application/json", "{}");
        ModelsApi models = server.client(ModelsApi.class);
        Checks.fails(ResourceNotFoundException.class, false, () -> models.getBinary("m1", null), failed -> {});
    }

    private static void isAPage(AnswerServer server) throws Exception {
        server.answers(200, "text/html", "<html>Sign in</html>");
        ModelsApi models = server.client(ModelsApi.class);
        Checks.fails(UnreadableResponseException.class, true, () -> models.getBinary("m1", null), failed -> {});
    }
}
