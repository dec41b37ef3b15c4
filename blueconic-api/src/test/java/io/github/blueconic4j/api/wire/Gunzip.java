package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Unpacks every answer, as an application or a container may do in front of our readers. */
public final class Gunzip implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext answer) throws IOException {
        answer.setInputStream(new GZIPInputStream(answer.getInputStream()));
        return answer.proceed();
    }
}
