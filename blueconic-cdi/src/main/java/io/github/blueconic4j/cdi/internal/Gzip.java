package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
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
        if (encoding != null && encoding.toLowerCase(Locale.ROOT).contains("gzip")) {
            answer.setInputStream(unpacked(answer.getInputStream()));
        }
        return answer.proceed();
    }

    /** What does not begin like gzip is left alone: proxies unpack and keep the header, and an empty body is none. */
    private static InputStream unpacked(InputStream packed) throws IOException {
        PushbackInputStream body = new PushbackInputStream(packed, 2);
        byte[] start = body.readNBytes(2);
        body.unread(start);
        boolean zipped = start.length == 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
        return zipped ? new GZIPInputStream(body, 8192) : body;
    }
}
