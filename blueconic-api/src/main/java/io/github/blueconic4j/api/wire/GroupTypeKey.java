package io.github.blueconic4j.api.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

import io.github.blueconic4j.api.common.JsonLibraries;

/**
 * Writes the type of a group under the name that the client property {@value #PROPERTY} says: BlueConic's document has
 * {@code groupTypeId} in the schema, which is written without the property, and {@code groupType} in the examples.
 */
public final class GroupTypeKey implements ClientRequestFilter, WriterInterceptor {

    public static final String PROPERTY = "blueconic.groups.type-key";

    private static final String WRITTEN = "groupTypeId";
    private static final String OTHER = "groupType";

    @Override
    public void filter(ClientRequestContext request) {
        Object key = request.getConfiguration().getProperty(PROPERTY);
        if (key != null && !key.equals(WRITTEN) && !key.equals(OTHER)) {
            throw new IllegalArgumentException(PROPERTY + " must be " + WRITTEN + " or " + OTHER);
        }
        if (OTHER.equals(key)) {
            request.setProperty(PROPERTY, key);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!OTHER.equals(context.getProperty(PROPERTY))) {
            context.proceed();
            return;
        }
        OutputStream body = context.getOutputStream();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        context.setOutputStream(written);
        context.proceed();
        context.setOutputStream(body);
        body.write(renamed(written.toByteArray()));
    }

    /** The content of a request of which the container writes nothing itself. */
    public static byte[] rename(ClientRequestContext request, byte[] json) {
        return rename((String) request.getProperty(PROPERTY), json);
    }

    /**
     * @param key what the property says
     * @param json an array of changes
     */
    public static byte[] rename(String key, byte[] json) {
        return OTHER.equals(key) ? renamed(json) : json;
    }

    private static byte[] renamed(byte[] changes) {
        JsonArrayBuilder renamed = JsonLibraries.provider().createArrayBuilder();
        try (JsonReader reader = JsonLibraries.provider().createReader(new ByteArrayInputStream(changes))) {
            for (JsonObject change : reader.readArray().getValuesAs(JsonObject.class)) {
                JsonObjectBuilder entry = JsonLibraries.provider().createObjectBuilder();
                for (var member : change.entrySet()) {
                    String name = member.getKey();
                    JsonValue value = member.getValue();
                    entry.add(name.equals(WRITTEN) ? OTHER : name, value);
                }
                renamed.add(entry);
            }
        }
        return renamed.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
