package io.github.blueconic4j.cdi.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.CarriedText;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.QueryObject;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.api.models.ModelUpload;
import io.github.blueconic4j.api.wire.GroupTypeKey;
import io.github.blueconic4j.api.wire.ModelUploadWriter;
import io.github.blueconic4j.api.wire.UriText;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.transport.Content;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.UserAgent;

/** Makes the requests of all calls to one tenant. No other class encodes ids and parameters of typed calls. */
final class RequestFactory {

    private final TenantConfig config;
    private final String base;
    private final String userAgent;

    RequestFactory(TenantConfig config) {
        this.config = config;
        this.base = config.base().toString();
        this.userAgent = UserAgent.of(config);
    }

    /**
     * Makes the request of a typed call.
     *
     * @throws IllegalArgumentException if an id is none, or the body is missing; the message names the parameter
     * @throws CallNotSentException if the body cannot be written or the file of a model cannot be read
     */
    Request of(ApiMethod method, Object[] arguments) {
        return of(method, arguments, null);
    }

    /**
     * Makes the request of a typed call whose body is written already.
     *
     * @param json takes the place of the argument that is the body; null writes that argument
     */
    Request of(ApiMethod method, Object[] arguments, byte[] json) {
        String path = method.operation().pathTemplate();
        StringBuilder query = new StringBuilder();
        Content content = null;
        String contentType = null;
        for (int i = 0; i < arguments.length; i++) {
            MethodParameter parameter = method.parameters().get(i);
            Object value = arguments[i];
            switch (parameter.kind()) {
                case PATH -> path = path.replace("{" + parameter.name() + "}", id(parameter, value));
                case QUERY -> add(query, parameter.name(), value);
                case QUERY_OBJECT -> addAll(query, (QueryObject) value);
                case BODY -> {
                    if (value instanceof ModelUpload upload) {
                        Upload parts = upload(method, upload);
                        content = parts;
                        contentType = parts.contentType();
                    } else {
                        content = Content.of(json(method, parameter, value, json));
                        contentType = method.contentType();
                    }
                }
            }
        }
        URI uri = URI.create(base + path + query);
        return new Request(method.operation().method(), uri, headers(method.accept(), contentType), content);
    }

    /**
     * Makes a request from text that is encoded already.
     *
     * @param path below {@code /rest/v2}, with its query
     * @param json null for none
     */
    Request of(String method, String path, String json) {
        Content content = json == null ? null : Content.of(json.getBytes(StandardCharsets.UTF_8));
        return new Request(
                method,
                URI.create(base + path),
                headers(MediaType.APPLICATION_JSON, content == null ? null : MediaType.APPLICATION_JSON),
                content);
    }

    private Map<String, List<String>> headers(String accept, String contentType) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(HttpHeaders.ACCEPT, List.of(accept));
        headers.put(HttpHeaders.ACCEPT_ENCODING, List.of("gzip"));
        headers.put(HttpHeaders.USER_AGENT, List.of(userAgent));
        if (contentType != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, List.of(contentType));
        }
        return headers;
    }

    /** Null is a query that sets nothing. */
    private static void addAll(StringBuilder query, QueryObject object) {
        if (object != null) {
            object.settings().forEach((name, values) -> add(query, name, values));
        }
    }

    /** Callers may have given the id in the form that some other clients need. */
    private static String id(MethodParameter parameter, Object value) {
        return UriText.id(parameter.name(), value instanceof String text ? CarriedText.restore(text) : value);
    }

    /** A list is repeated, in its order; null and an empty list are left out. */
    private static void add(StringBuilder query, String name, Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> add(query, name, each));
        } else if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(UriText.encode(name))
                    .append('=')
                    .append(UriText.encode(CarriedText.restore(value.toString())));
        }
    }

    private byte[] json(ApiMethod method, MethodParameter parameter, Object value, byte[] written) {
        byte[] json = written;
        if (json == null && value == null) {
            throw new IllegalArgumentException(parameter.name() + " must not be null");
        }
        if (json == null) {
            try {
                json = BlueConicJson.write(value).getBytes(StandardCharsets.UTF_8);
            } catch (RuntimeException | LinkageError failed) {
                throw new CallNotSentException(
                        Call.of(method.operation()), parameter.name() + " cannot be written as JSON", failed);
            }
        }
        return method.operation() == Operation.GROUPS_APPLY ? GroupTypeKey.rename(config.groupTypeKey(), json) : json;
    }

    private static Upload upload(ApiMethod method, ModelUpload upload) {
        try {
            ModelUploadWriter.Parts parts = new ModelUploadWriter.Parts(upload);
            return new Upload(parts, parts.length());
        } catch (IOException unreadable) {
            throw new CallNotSentException(
                    Call.of(method.operation()), "the file of the model cannot be read", unreadable);
        }
    }

    private record Upload(ModelUploadWriter.Parts parts, long length) implements Content {

        @Override
        public InputStream open() throws IOException {
            return parts.open();
        }

        String contentType() {
            return parts.contentType();
        }
    }
}
