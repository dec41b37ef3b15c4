package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes strict UTF-8. An {@code InputStreamReader} does the same with a buffer that is as large as most responses. */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 1024;

    private final InputStream body;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean over;
    private boolean flushed;

    Utf8Reader(InputStream body) {
        this.body = body;
    }

    /**
     * Reads at least one character.
     *
     * @throws java.nio.charset.CharacterCodingException if the bytes are no UTF-8
     */
    @Override
    public int read(char[] into, int from, int count) throws IOException {
        CharBuffer text = CharBuffer.wrap(into, from, count);
        while (text.position() == from && !flushed && count > 0) {
            CoderResult result = decoder.decode(bytes, text, over);
            if (result.isError()) {
                result.throwException();
            }
            if (result.isUnderflow() && over) {
                flushed = decoder.flush(text).isUnderflow();
            } else if (result.isUnderflow() && text.position() == from) {
                fill();
            }
        }
        int read = text.position() - from;
        return read == 0 && count > 0 ? -1 : read;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = body.read(bytes.array(), bytes.position(), bytes.remaining());
        over = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
