package io.github.blueconic4j.cdi.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Unpacks an answer that came as gzip, when the first byte of it is read. */
final class Gunzip extends InputStream {

    private static final int BUFFER = 8192;

    private final InputStream packed;
    private InputStream unpacked;

    private Gunzip(InputStream packed) {
        this.packed = packed;
    }

    static InputStream of(String encoding, InputStream body) {
        boolean gzip = encoding != null && encoding.toLowerCase(Locale.ROOT).contains("gzip");
        return gzip ? new Gunzip(body) : body;
    }

    /** As {@link BodyStream#attended}. */
    void attended() {
        if (packed instanceof BodyStream body) {
            body.attended();
        }
    }

    /** As {@link BodyStream#readByLibrary}. */
    void readByLibrary(boolean isOurs) {
        if (packed instanceof BodyStream body) {
            body.readByLibrary(isOurs);
        }
    }

    /** What does not begin like gzip is left alone: proxies unpack and keep the header, and an empty body is none. */
    private InputStream unpacked() throws IOException {
        if (unpacked == null) {
            PushbackInputStream body = new PushbackInputStream(packed, 2);
            byte[] start = body.readNBytes(2);
            body.unread(start);
            boolean zipped = start.length == 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
            unpacked = zipped ? new GZIPInputStream(body, BUFFER) : body;
        }
        return unpacked;
    }

    @Override
    public int read() throws IOException {
        return unpacked().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return unpacked().read(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
