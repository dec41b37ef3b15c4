package io.github.blueconic4j.api.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.models.ModelUpload;

/** Writes a model as {@code multipart/form-data}, its file straight from where it is. */
@Produces(MediaType.MULTIPART_FORM_DATA)
public final class ModelUploadWriter implements MessageBodyWriter<ModelUpload> {

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
        Parts parts = new Parts(upload);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, parts.contentType());
        try (InputStream content = parts.open()) {
            content.transferTo(body);
        }
    }

    /** The whole content of the request. */
    public static final class Parts {

        private static final int BOUNDARY_BYTES = 16;

        private final ModelUpload upload;
        /** Not to be guessed, so that no file can hold it. */
        private final String boundary;

        private final byte[] before;
        private final byte[] behind;

        public Parts(ModelUpload upload) {
            byte[] random = new byte[BOUNDARY_BYTES];
            new SecureRandom().nextBytes(random);
            this.upload = upload;
            this.boundary = "blueconic4j-" + HexFormat.of().formatHex(random);
            this.before = (metadata() + model()).getBytes(StandardCharsets.UTF_8);
            this.behind =
                    ((upload.hasModel() ? "\r\n" : "") + "--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        }

        private String metadata() {
            return upload.metadata()
                    .map(metadata -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                            + "Content-Type: application/json\r\n\r\n" + BlueConicJson.write(metadata) + "\r\n")
                    .orElse("");
        }

        private String model() {
            return upload.hasModel()
                    ? "--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"model\"; filename=\"model.onnx\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n"
                    : "";
        }

        public String contentType() {
            return MediaType.MULTIPART_FORM_DATA + "; boundary=" + boundary;
        }

        /** In bytes; below 0 where that is not known before the file has been read. */
        public long length() throws IOException {
            long model = upload.hasModel() ? upload.modelLength() : 0;
            return model < 0 ? model : before.length + model + behind.length;
        }

        /** To be read once and closed. */
        public InputStream open() throws IOException {
            InputStream model = upload.hasModel() ? upload.openModel() : InputStream.nullInputStream();
            return new SequenceInputStream(Collections.enumeration(
                    List.of(new ByteArrayInputStream(before), model, new ByteArrayInputStream(behind))));
        }
    }
}
