package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

import io.github.blueconic4j.api.models.ModelBinary;

/** Hands out the file of a model without reading it; {@link Answers} has made the 304 readable. */
@Consumes(MediaType.WILDCARD)
public final class ModelBinaryReader implements MessageBodyReader<ModelBinary> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == ModelBinary.class;
    }

    @Override
    public ModelBinary readFrom(
            Class<ModelBinary> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return ResponseReader.modelBinary(Answers.head(headers), body);
    }
}
