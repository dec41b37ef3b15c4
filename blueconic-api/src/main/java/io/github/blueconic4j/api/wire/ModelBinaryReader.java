package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.models.ModelBinary;

/** Hands out the file of a model without reading it; {@link Answers} has made the 304 readable. */
@Consumes(MediaType.WILDCARD)
public final class ModelBinaryReader implements MessageBodyReader<ModelBinary> {

    private static final int NOT_MODIFIED = 304;

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
        String etag = hash(headers.getFirst(HttpHeaders.ETAG));
        if (Answers.status(headers) == NOT_MODIFIED) {
            return new ModelBinary(etag, true, body);
        }
        if (media != null && ("text".equals(media.getType()) || "json".equals(media.getSubtype()))) {
            throw unreadable(headers, "a text instead of the file of a model");
        }
        PushbackInputStream peek = new PushbackInputStream(body);
        int first = peek.read();
        if (first < 0) {
            throw unreadable(headers, "an empty body");
        }
        peek.unread(first);
        return new ModelBinary(etag, false, peek);
    }

    /** The hash alone, as BlueConic's query parameter and {@code modelHash} have it: without quotes and {@code W/}. */
    private static String hash(String etag) {
        if (etag == null) {
            return null;
        }
        String hash = etag.strip().replaceFirst("^W/", "").replace("\"", "");
        return hash.isEmpty() ? null : hash;
    }

    private static UnreadableResponseException unreadable(MultivaluedMap<String, String> headers, String why) {
        return new UnreadableResponseException(
                Answers.call(headers), Answers.status(headers), headers.getFirst(HttpHeaders.CONTENT_TYPE), why);
    }
}
