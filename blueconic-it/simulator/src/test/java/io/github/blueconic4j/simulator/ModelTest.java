package io.github.blueconic4j.simulator;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelTest extends Fixture {
    private static final String METADATA = "{\"type\":\"GENERAL\",\"name\":\"Möbel\",\"tags\":[\"x\"]}";

    @Test
    void theBinaryIsReadBackWithItsHash() {
        byte[] binary = new byte[100_000];
        new SplittableRandom(3).nextBytes(binary);
        JsonNode model = write("POST", "/models", METADATA, binary).json();
        String path = "/models/" + model.path("id").asText() + "/model";
        Client.Answer read = client.get(path);
        String etag = read.header("Etag");

        assertThat(read.raw().body()).isEqualTo(binary);
        assertThat(etag).isEqualTo("\"" + model.path("modelHash").asText() + "\"");
        assertThat(Client.send(client.request(path).header("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
        assertThat(client.get(path + "?etag=" + model.path("modelHash").asText())
                        .status())
                .isEqualTo(304);
        assertThat(client.get(path + "?etag=other").status()).isEqualTo(200);
        assertThat(state().at("/models/" + model.path("id").asText() + "/binary")
                        .asText())
                .isEqualTo(Base64.getEncoder().encodeToString(binary));
    }

    @Test
    void metadataIsReplacedWholeAndTheBinaryStays() {
        String id = write("POST", "/models", METADATA, new byte[] {1})
                .json()
                .path("id")
                .asText();
        JsonNode changed =
                write("PUT", "/models/" + id, "{\"type\":\"DIALOGUE\"}", null).json();

        assertThat(changed.path("type").asText()).isEqualTo("DIALOGUE");
        assertThat(changed.path("name").asText()).isEmpty();
        assertThat(changed.has("modelHash")).isTrue();
        assertThat(write("PUT", "/models/" + id, null, new byte[] {2}).json().path("modelHash"))
                .isNotEqualTo(changed.path("modelHash"));
    }

    @Test
    void aModelWithoutABinaryAnswers404ForIt() {
        JsonNode model = write("POST", "/models", METADATA, null).json();

        assertThat(model.has("modelHash")).isFalse();
        assertThat(client.get("/models/" + model.path("id").asText() + "/model").status())
                .isEqualTo(404);
        assertThat(client.get("/models/none").status()).isEqualTo(404);
    }

    @Test
    void faultyWritesAreRefused() {
        assertThat(write("POST", "/models", "{\"type\":\"GENERAL\",\"x\":1}", null)
                        .json()
                        .at("/errors/0/message")
                        .asText())
                .contains("Unrecognized field");
        assertThat(write("POST", "/models", "{\"type\":\"MAGIC\"}", null).status())
                .isEqualTo(400);
        assertThat(write("POST", "/models", "{\"name\":\"x\"}", null).status()).isEqualTo(400);
        assertThat(write("POST", "/models", null, new byte[] {1}).status()).isEqualTo(400);
        assertThat(write("POST", "/models", METADATA, new byte[0]).status()).isEqualTo(400);
        assertThat(write("POST", "/models", METADATA, new byte[20 * 1024 * 1024 + 1])
                        .status())
                .isEqualTo(413);
        assertThat(client.send("POST", "/models", METADATA).status()).isEqualTo(400);
    }

    @Test
    void aModelThatADialogueUsesCannotBeDeleted() {
        String used = client.get("/models").json().at("/models/0/id").asText();
        String free = write("POST", "/models", METADATA, null).json().path("id").asText();

        assertThat(client.send("DELETE", "/models/" + used, "").status()).isEqualTo(400);
        assertThat(client.send("DELETE", "/models/" + free, "")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(free);
        assertThat(client.get("/models/" + free).status()).isEqualTo(404);
    }

    private Client.Answer write(String method, String path, String metadata, byte[] binary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (metadata != null) {
            body.writeBytes(("--x-1\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                            + "Content-Type: application/json\r\n\r\n" + metadata + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (binary != null) {
            body.writeBytes("--x-1\r\nContent-Disposition: form-data; name=model; filename=\"m.onnx\"\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(binary);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--x-1--\r\n".getBytes(StandardCharsets.UTF_8));
        return Client.send(client.request(path)
                .header("Content-Type", "multipart/form-data; boundary=\"x-1\"")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
