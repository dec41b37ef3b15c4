package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a page on their way to the parser. Refuses a page of which one object, or what stands beside the objects, is
 * larger than an answer may be: the parser would hold all of it. Keeps those of the object that is being read, where it is
 * handed out as it came.
 */
final class Window extends InputStream {

    private static final int START = 64 * 1024;

    private final InputStream body;
    private final long limit;
    private long read;
    private long begun;
    private boolean over;
    /** Null where nothing is kept. */
    private byte[] kept;

    private long keptFrom;
    private long wantedFrom;

    Window(InputStream body, long limit, boolean keeps) {
        this.body = body;
        this.limit = limit;
        this.kept = keeps ? new byte[START] : null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (read - begun > limit) {
            throw UnreadableJson.because("an object of more than " + limit + " bytes");
        }
        int count = body.read(bytes, offset, length);
        if (count > 0) {
            if (kept != null) {
                keep(bytes, offset, count);
            }
            read += count;
        }
        over = count < 0;
        return count;
    }

    private void keep(byte[] bytes, int offset, int count) {
        int filled = (int) (read - keptFrom);
        if (filled + count > kept.length) {
            int old = (int) (wantedFrom - keptFrom);
            byte[] room = filled - old + count > kept.length / 2 ? new byte[2 * kept.length + count] : kept;
            System.arraycopy(kept, old, room, 0, filled - old);
            kept = room;
            keptFrom = wantedFrom;
            filled -= old;
        }
        System.arraycopy(bytes, offset, kept, filled, count);
    }

    /** Whether the parser has asked for more than there is. */
    boolean isOver() {
        return over;
    }

    /** The next object begins about here, where the parser is. */
    void begin() {
        begun = read;
    }

    /** Nothing before this byte of the page is wanted any more. */
    void from(long byteOffset) {
        wantedFrom = byteOffset;
    }

    /** The bytes from that one on. */
    byte[] to(long byteOffset) {
        return Arrays.copyOfRange(kept, (int) (wantedFrom - keptFrom), (int) (byteOffset - keptFrom));
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
