package io.github.blueconic4j.api.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.github.blueconic4j.api.AnswerServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelsApiTest {

    private AnswerServer server;
    private ModelsApi models;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
        models = server.client(ModelsApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsAModelInParts() {
        server.answers(200, "application/json", "{\"id\":\"m1\",\"type\":\"GENERAL\",\"modelHash\":\"h\"}");
        Model created = models.create(ModelUpload.builder()
                .metadata(ModelUpdate.builder(ModelType.GENERAL).name("n").build())
                .model("onnx".getBytes(StandardCharsets.US_ASCII))
                .build());
        assertThat(created.modelHash()).isEqualTo("h");
        assertThat(server.last().method()).isEqualTo("POST");
        assertThat(server.last().target()).isEqualTo("/rest/v2/models");
        String type = server.last().contentType();
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1).replace("\"", "");
        assertThat(server.last().body())
                .startsWith("--" + boundary + "\r\n")
                .contains("{\"name\":\"n\",\"type\":\"GENERAL\"}", "\r\n\r\nonnx\r\n")
                .endsWith("--" + boundary + "--\r\n");
    }

    @Test
    void replacesTheFileAlone() {
        server.answers(200, "application/json", "{\"id\":\"m1\"}");
        models.update(
                "m/1",
                ModelUpload.builder()
                        .model("onnx".getBytes(StandardCharsets.US_ASCII))
                        .build());
        assertThat(server.last().method()).isEqualTo("PUT");
        assertThat(server.last().target()).isEqualTo("/rest/v2/models/m%2F1");
        assertThat(server.last().body()).contains("name=\"model\"").doesNotContain("metadata");
    }

    @Test
    void answersWhatAModelWasBeforeItWasDeleted() {
        server.answers(200, "application/json", "{\"id\":\"m1\",\"type\":\"NEW_TYPE\"}");
        assertThat(models.delete("m1").type()).isEqualTo(new ModelType("NEW_TYPE"));
        assertThat(server.last().method()).isEqualTo("DELETE");
    }

    @Test
    void listsModels() {
        server.answers(200, "application/json", "{\"models\":[{\"id\":\"m1\"},{\"id\":\"m2\"}],\"totalResults\":2}");
        assertThat(models.list(null, null).items()).extracting(Model::id).containsExactly("m1", "m2");
        assertThat(server.last().target()).isEqualTo("/rest/v2/models");
    }
}
