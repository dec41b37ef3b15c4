package io.github.blueconic4j.api.wire;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

/**
 * Reads nothing for methods that return nothing. Jersey looks for a reader of {@code void} when the response of such a
 * method has a body, RESTEasy and Apache CXF for one of {@code Void} when the method is asynchronous, and all of them
 * fail without one.
 */
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public final class NoValueReader implements MessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == void.class || type == Void.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return null;
    }
}
