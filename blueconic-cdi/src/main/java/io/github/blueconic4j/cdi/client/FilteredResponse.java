package io.github.blueconic4j.cdi.client;

import java.io.InputStream;
import java.net.URI;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.RuntimeDelegate;

import io.github.blueconic4j.cdi.transport.Reply;

/** A response as the filters of the application see it: status and headers, which filters cannot change. */
final class FilteredResponse implements ClientResponseContext {

    private static final String READ_ONLY = "Filters see the status and the headers of a response.";

    private final Reply reply;
    private final MultivaluedMap<String, String> headers = new HeaderMap<>();

    FilteredResponse(Reply reply) {
        this.reply = reply;
        reply.headers().map().forEach(headers::put);
    }

    private static UnsupportedInFilterException unsupported(String method) {
        return new UnsupportedInFilterException(method, READ_ONLY);
    }

    @Override
    public int getStatus() {
        return reply.status();
    }

    @Override
    public void setStatus(int code) {
        throw unsupported("setStatus");
    }

    @Override
    public Response.StatusType getStatusInfo() {
        int status = reply.status();
        Response.Status known = Response.Status.fromStatusCode(status);
        return known != null ? known : new UnknownStatus(status);
    }

    @Override
    public void setStatusInfo(Response.StatusType statusInfo) {
        throw unsupported("setStatusInfo");
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return headers;
    }

    @Override
    public String getHeaderString(String name) {
        return headers.containsKey(name) ? String.join(",", headers.get(name)) : null;
    }

    @Override
    public Set<String> getAllowedMethods() {
        return Set.of();
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
    public int getLength() {
        return (int)
                reply.headers().firstValueAsLong(HttpHeaders.CONTENT_LENGTH).orElse(-1);
    }

    @Override
    public MediaType getMediaType() {
        String type = reply.header(HttpHeaders.CONTENT_TYPE);
        return type == null ? null : MediaType.valueOf(type);
    }

    @Override
    public Map<String, NewCookie> getCookies() {
        return Map.of();
    }

    @Override
    public EntityTag getEntityTag() {
        String etag = reply.header(HttpHeaders.ETAG);
        return etag == null
                ? null
                : RuntimeDelegate.getInstance()
                        .createHeaderDelegate(EntityTag.class)
                        .fromString(etag);
    }

    @Override
    public Date getLastModified() {
        return null;
    }

    @Override
    public URI getLocation() {
        String location = reply.header(HttpHeaders.LOCATION);
        return location == null ? null : URI.create(location);
    }

    @Override
    public Set<Link> getLinks() {
        return Set.of();
    }

    @Override
    public boolean hasLink(String relation) {
        return false;
    }

    @Override
    public Link getLink(String relation) {
        return null;
    }

    @Override
    public Link.Builder getLinkBuilder(String relation) {
        return null;
    }

    @Override
    public boolean hasEntity() {
        return reply.header(HttpHeaders.CONTENT_TYPE) != null;
    }

    @Override
    public InputStream getEntityStream() {
        throw unsupported("getEntityStream");
    }

    @Override
    public void setEntityStream(InputStream input) {
        throw unsupported("setEntityStream");
    }

    private record UnknownStatus(int status) implements Response.StatusType {

        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.familyOf(status);
        }

        @Override
        public String getReasonPhrase() {
            return "";
        }
    }
}
