package io.github.blueconic4j.api.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.zip.ZipException;

import io.github.blueconic4j.api.common.Nesting;

/**
 * The text of an answer for a JSON reader: strict UTF-8, no larger and no deeper than allowed. JSON readers wrap what
 * they run into, so it is kept here what went wrong with the text or with the connection.
 */
final class AnswerText extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final long limit;
    private final Reader text;
    private final Nesting nesting = new Nesting();
    private long size;
    private boolean begun;
    private Exception failure;

    AnswerText(InputStream body, long limit) {
        this.limit = limit;
        this.text = new Utf8Reader(new Bounded(body));
    }

    /** As much as fits: Parsson copies all that it has of a long text whenever it is given less than it asked for. */
    @Override
    public int read(char[] into, int from, int count) throws IOException {
        try {
            int end = from;
            for (int read = 0; read >= 0 && end < from + count; end += Math.max(read, 0)) {
                read = text.read(into, end, from + count - end);
            }
            if (end == from) {
                return -1;
            }
            boolean mark = !begun && into[from] == BYTE_ORDER_MARK;
            begun = true;
            if (mark) {
                System.arraycopy(into, from + 1, into, from, --end - from);
            }
            return end > from ? end - from : read(into, from, count);
        } catch (IOException | RuntimeException broken) {
            failure = broken;
            throw broken;
        }
    }

    String all() throws IOException {
        StringWriter all = new StringWriter();
        transferTo(all);
        return all.toString();
    }

    /**
     * What is wrong with the text, without anything of it; empty if nothing is.
     *
     * @throws IOException what the connection threw when it broke
     */
    Optional<String> refusal() throws IOException {
        if (failure instanceof Refusal) {
            return Optional.of(failure.getMessage());
        } else if (failure instanceof CharacterCodingException) {
            return Optional.of("not UTF-8");
        } else if (failure instanceof ZipException) {
            return Optional.of("damaged gzip");
        } else if (failure instanceof RuntimeException broken) {
            throw broken;
        } else if (failure instanceof IOException broken) {
            throw broken;
        }
        return begun ? Optional.empty() : Optional.of("an empty body");
    }

    /** The stream belongs to the container. */
    @Override
    public void close() {}

    /** Its reader reads arrays only. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int read = super.read(into, from, count);
            size += Math.max(read, 0);
            if (size > limit) {
                throw new Refusal(ResponseSize.exceeded(limit));
            } else if (!nesting.allows(into, from, from + read)) {
                throw new Refusal("nested deeper than " + Nesting.MAX);
            }
            return read;
        }
    }

    private static final class Refusal extends IOException {

        private static final long serialVersionUID = 1L;

        Refusal(String why) {
            super(why);
        }
    }
}
