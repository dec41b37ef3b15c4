package io.github.blueconic4j.cdi.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.models.ModelUpload;
import io.github.blueconic4j.api.wire.GroupTypeKey;
import io.github.blueconic4j.api.wire.ModelUploadWriter;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.transport.Content;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.UserAgent;

/** Turns what a container has made of a call into a request that can be sent. */
final class Requests {

    /** What the HTTP client sets by itself and lets nobody else set. */
    private static final Set<String> OF_THE_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private Requests() {}

    static Request of(ClientRequestContext context, TenantConfig config) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        context.getStringHeaders().forEach((name, values) -> {
            if (!OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(values));
            }
        });
        Content content = content(context, headers);
        headers.putAll(common(config));
        return new Request(context.getMethod(), context.getUri(), headers, content);
    }

    /** What all calls say. */
    static Map<String, List<String>> common(TenantConfig config) {
        return Map.of(
                HttpHeaders.USER_AGENT, List.of(UserAgent.of(config)),
                HttpHeaders.ACCEPT_ENCODING, List.of("gzip"));
    }

    static Request authorized(Request request, AccessToken token) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put(HttpHeaders.AUTHORIZATION, List.of(token.authorization()));
        return new Request(request.method(), request.uri(), headers, request.content(), request.once());
    }

    private static Content content(ClientRequestContext context, Map<String, List<String>> headers) throws IOException {
        if (!context.hasEntity()) {
            return null;
        }
        if (context.getEntity() instanceof ModelUpload upload) {
            ModelUploadWriter.Parts parts = new ModelUploadWriter.Parts(upload);
            headers.put(HttpHeaders.CONTENT_TYPE, List.of(parts.contentType()));
            return new Uploaded(parts, parts.length());
        }
        Optional.ofNullable(context.getMediaType())
                .ifPresent(type -> headers.put(HttpHeaders.CONTENT_TYPE, List.of(type.toString())));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        BlueConicJson.write(context.getEntity(), json);
        return Content.of(GroupTypeKey.rename(context, json.toByteArray()));
    }

    private record Uploaded(ModelUploadWriter.Parts parts, long length) implements Content {

        @Override
        public InputStream open() throws IOException {
            return parts.open();
        }
    }
}
