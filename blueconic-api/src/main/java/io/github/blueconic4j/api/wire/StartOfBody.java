package io.github.blueconic4j.api.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a body: RESTEasy buffers the whole body of an error before a mapper can choose what to read. */
final class StartOfBody extends FilterInputStream {

    private long left;

    StartOfBody(InputStream body, long size) {
        super(body);
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        int next = left > 0 ? super.read() : -1;
        left -= next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int read = left > 0 ? super.read(into, from, (int) Math.min(count, left)) : -1;
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }
}
