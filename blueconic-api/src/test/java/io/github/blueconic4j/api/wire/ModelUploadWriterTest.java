package io.github.blueconic4j.api.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import io.github.blueconic4j.api.models.ModelType;
import io.github.blueconic4j.api.models.ModelUpdate;
import io.github.blueconic4j.api.models.ModelUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ModelUploadWriterTest {

    private static final byte[] BYTES = {0, (byte) 0xff, '\r', '\n', '-', '-', (byte) 0xe9};
    private static final ModelUpdate METADATA =
            ModelUpdate.builder(ModelType.GENERAL).name("Zoë").build();

    @Test
    void writesTheMetadataAsJsonAndTheModelAsAFile() throws IOException {
        String body =
                written(ModelUpload.builder().metadata(METADATA).model(BYTES).build(), StandardCharsets.ISO_8859_1);
        assertThat(body)
                .isEqualTo("--BOUNDARY\r\n"
                        + "Content-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json\r\n\r\n"
                        + "{\"name\":\"Zo\u00c3\u00ab\",\"type\":\"GENERAL\"}\r\n"
                        + "--BOUNDARY\r\n"
                        + "Content-Disposition: form-data; name=\"model\"; filename=\"model.onnx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n"
                        + new String(BYTES, StandardCharsets.ISO_8859_1)
                        + "\r\n--BOUNDARY--\r\n");
    }

    @Test
    void leavesOutThePartThatIsNotThere() throws IOException {
        assertThat(written(ModelUpload.builder().metadata(METADATA).build(), StandardCharsets.UTF_8))
                .contains("name=\"metadata\"")
                .doesNotContain("name=\"model\"");
        assertThat(written(ModelUpload.builder().model(BYTES).build(), StandardCharsets.UTF_8))
                .contains("name=\"model\"")
                .doesNotContain("name=\"metadata\"");
    }

    @Test
    void takesAnotherBoundaryEachTime() throws IOException {
        ModelUpload upload = ModelUpload.builder().metadata(METADATA).build();
        assertThat(boundary(write(upload, new ByteArrayOutputStream())))
                .isNotEqualTo(boundary(write(upload, new ByteArrayOutputStream())));
    }

    @Test
    void sendsAFileAgainButAStreamOnce(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("m"), BYTES);
        ModelUpload fromFile = ModelUpload.builder().model(file).build();
        assertThat(written(fromFile, StandardCharsets.ISO_8859_1))
                .isEqualTo(written(fromFile, StandardCharsets.ISO_8859_1))
                .contains(new String(BYTES, StandardCharsets.ISO_8859_1));
        assertThat(fromFile.safeToRepeat()).isTrue();

        ModelUpload fromStream =
                ModelUpload.builder().model(new ByteArrayInputStream(BYTES)).build();
        assertThat(fromStream.safeToRepeat()).isFalse();
        assertThat(written(fromStream, StandardCharsets.ISO_8859_1))
                .isEqualTo(written(fromFile, StandardCharsets.ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(fromStream, OutputStream.nullOutputStream()))
                .withMessageStartingWith("model");
    }

    @Test
    void refusesAnUploadOfNothingAndAFileThatIsNotThere(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelUpload.builder().build())
                .withMessageContaining("metadata");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelUpload.builder().model(folder.resolve("none")))
                .withMessageStartingWith("model");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelUpload.builder().metadata(null))
                .withMessageStartingWith("metadata");
    }

    private static String written(ModelUpload upload, java.nio.charset.Charset charset) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String boundary = boundary(write(upload, body));
        return body.toString(charset).replace(boundary, "BOUNDARY");
    }

    private static MultivaluedMap<String, Object> write(ModelUpload upload, OutputStream body) throws IOException {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        new ModelUploadWriter()
                .writeTo(
                        upload,
                        ModelUpload.class,
                        ModelUpload.class,
                        new Annotation[0],
                        MediaType.MULTIPART_FORM_DATA_TYPE,
                        headers,
                        body);
        return headers;
    }

    private static String boundary(MultivaluedMap<String, Object> headers) {
        String type = headers.getFirst("Content-Type").toString();
        assertThat(type).startsWith("multipart/form-data; boundary=");
        return type.substring(type.indexOf('=') + 1);
    }
}
