package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.models.ModelBinary;
import io.github.blueconic4j.api.models.ModelUpload;

/** Reads and writes this library's types, and lists of them, by {@link BlueConicJson}; leaves all others alone. */
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final String OURS = Operation.class
            .getPackageName()
            .substring(0, Operation.class.getPackageName().lastIndexOf('.') + 1);

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return ours(type, generic);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return ours(type, generic);
    }

    /** Models and their files are no JSON; Apache CXF asks for the writer of JSON first, whatever the media type. */
    private static boolean ours(Class<?> type, Type generic) {
        if (type == ModelUpload.class || type == ModelBinary.class) {
            return false;
        }
        if (generic instanceof ParameterizedType p && p.getActualTypeArguments()[0] instanceof Class<?> entry) {
            return entry.getName().startsWith(OURS);
        }
        return type.getName().startsWith(OURS);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return ResponseReader.json(Answers.head(headers), generic == null ? type : generic, body);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        BlueConicJson.write(value, body);
    }
}
