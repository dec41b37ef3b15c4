package io.github.blueconic4j.cdi.client;

import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.github.blueconic4j.cdi.transport.Request;

/** A request as the filters of the application see it: method, URI, headers and properties; only headers can be changed. */
final class FilteredRequest implements ClientRequestContext {

    private static final String HEADERS = "Use getHeaders() to add headers, or a CallListener to observe calls.";

    private final Request request;
    private final MultivaluedMap<String, Object> headers = new HeaderMap<>();
    private final Map<String, Object> properties = new HashMap<>();

    FilteredRequest(ApiCall<?> call) {
        this.request = call.request();
        request.headers().forEach((name, values) -> headers.addAll(name, List.<Object>copyOf(values)));
    }

    private static UnsupportedInFilterException unsupported(String method) {
        return new UnsupportedInFilterException(method, HEADERS);
    }

    @Override
    public Object getProperty(String name) {
        return properties.get(name);
    }

    @Override
    public Collection<String> getPropertyNames() {
        return List.copyOf(properties.keySet());
    }

    @Override
    public void setProperty(String name, Object value) {
        if (value == null) {
            removeProperty(name);
        } else {
            properties.put(name, value);
        }
    }

    @Override
    public void removeProperty(String name) {
        properties.remove(name);
    }

    @Override
    public URI getUri() {
        return request.uri();
    }

    @Override
    public void setUri(URI uri) {
        throw new UnsupportedInFilterException("setUri", "The key blueconic.url names the server. " + HEADERS);
    }

    @Override
    public String getMethod() {
        return request.method();
    }

    @Override
    public void setMethod(String method) {
        throw unsupported("setMethod");
    }

    @Override
    public MultivaluedMap<String, Object> getHeaders() {
        return headers;
    }

    @Override
    public MultivaluedMap<String, String> getStringHeaders() {
        MultivaluedMap<String, String> texts = new HeaderMap<>();
        headers.forEach((name, values) -> values.forEach(value -> texts.add(name, HeaderMap.text(value))));
        return texts;
    }

    @Override
    public String getHeaderString(String name) {
        List<String> values = getStringHeaders().get(name);
        return values == null ? null : String.join(",", values);
    }

    @Override
    public Date getDate() {
        return null;
    }

    @Override
    public Locale getLanguage() {
        return null;
    }

    @Override
    public MediaType getMediaType() {
        String type = getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type == null ? null : MediaType.valueOf(type);
    }

    @Override
    public List<MediaType> getAcceptableMediaTypes() {
        return List.of(MediaType.valueOf(getHeaderString(HttpHeaders.ACCEPT)));
    }

    @Override
    public List<Locale> getAcceptableLanguages() {
        return List.of();
    }

    @Override
    public Map<String, Cookie> getCookies() {
        return Map.of();
    }

    @Override
    public boolean hasEntity() {
        return request.content() != null;
    }

    @Override
    public Object getEntity() {
        throw unsupported("getEntity");
    }

    @Override
    public Class<?> getEntityClass() {
        throw unsupported("getEntityClass");
    }

    @Override
    public Type getEntityType() {
        throw unsupported("getEntityType");
    }

    @Override
    public void setEntity(Object entity) {
        throw unsupported("setEntity");
    }

    @Override
    public void setEntity(Object entity, Annotation[] annotations, MediaType mediaType) {
        throw unsupported("setEntity");
    }

    @Override
    public Annotation[] getEntityAnnotations() {
        throw unsupported("getEntityAnnotations");
    }

    @Override
    public OutputStream getEntityStream() {
        throw unsupported("getEntityStream");
    }

    @Override
    public void setEntityStream(OutputStream outputStream) {
        throw unsupported("setEntityStream");
    }

    @Override
    public Client getClient() {
        throw unsupported("getClient");
    }

    @Override
    public Configuration getConfiguration() {
        throw unsupported("getConfiguration");
    }

    @Override
    public void abortWith(Response response) {
        throw unsupported("abortWith");
    }
}
