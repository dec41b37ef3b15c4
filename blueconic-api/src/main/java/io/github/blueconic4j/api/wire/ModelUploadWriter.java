package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.models.ModelUpdate;
import io.github.blueconic4j.api.models.ModelUpload;

/** Writes a model as {@code multipart/form-data}, its file straight from where it is. */
@Produces(MediaType.MULTIPART_FORM_DATA)
public final class ModelUploadWriter implements MessageBodyWriter<ModelUpload> {

    private static final int BOUNDARY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == ModelUpload.class;
    }

    @Override
    public void writeTo(
            ModelUpload upload,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        String boundary = boundary();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.MULTIPART_FORM_DATA + "; boundary=" + boundary);
        if (upload.metadata().isPresent()) {
            ModelUpdate metadata = upload.metadata().get();
            ascii(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                            + "Content-Type: application/json\r\n\r\n");
            body.write(BlueConicJson.write(metadata).getBytes(StandardCharsets.UTF_8));
            ascii(body, "\r\n");
        }
        if (upload.hasModel()) {
            ascii(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"model\"; filename=\"model.onnx\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n");
            upload.writeModel(body);
            ascii(body, "\r\n");
        }
        ascii(body, "--" + boundary + "--\r\n");
    }

    /** Not to be guessed, so that no file can hold it. */
    private String boundary() {
        byte[] bytes = new byte[BOUNDARY_BYTES];
        random.nextBytes(bytes);
        return "blueconic4j-" + HexFormat.of().formatHex(bytes);
    }

    private static void ascii(OutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
