package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Asks for gzip and reads it: the containers' clients do neither by themselves. */
final class Gzip implements ClientRequestFilter, ReaderInterceptor {

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext answer) throws IOException {
        String encoding = answer.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && encoding.toLowerCase(java.util.Locale.ROOT).contains("gzip")) {
            PushbackInputStream body = new PushbackInputStream(answer.getInputStream());
            int first = body.read();
            if (first >= 0) {
                body.unread(first);
                answer.setInputStream(unpacked(body));
            }
        }
        return answer.proceed();
    }

    private static InputStream unpacked(InputStream body) throws IOException {
        return new GZIPInputStream(body, 8192);
    }
}
