package io.github.blueconic4j.cdi.bulk.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of NDJSON that are not blank, one at a time, however long the others are. */
public final class NdjsonLines {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int maxLength;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long filled;
    private long start;
    private long number;

    /**
     * @param maxLength of a line that is kept, in bytes
     */
    public NdjsonLines(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /**
     * @param number from 1, blank lines included
     * @param content without the line break; null if the line is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares lines
    public record Line(long number, byte[] content) {

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /** Null at the end. */
    public Line next() throws IOException {
        for (Line line = any(); line != null; line = any()) {
            if (line.content() == null || !isBlank(line.content())) {
                return line;
            }
        }
        return null;
    }

    /** The first byte of the line that came last, counted from 0. */
    public long start() {
        return start;
    }

    /** The first byte behind that line. */
    public long position() {
        return filled - (to - from);
    }

    private Line any() throws IOException {
        start = position();
        ByteArrayOutputStream earlier = new ByteArrayOutputStream(0);
        boolean tooLong = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            tooLong = tooLong || (long) earlier.size() + end - from > maxLength;
            if (!tooLong) {
                earlier.write(buffer, from, end - from);
            }
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return new Line(number, tooLong ? null : withoutBom(earlier.toByteArray()));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        filled += to;
        return to > 0;
    }

    private byte[] withoutBom(byte[] content) {
        boolean bom = number == 1
                && content.length >= BOM.length
                && Arrays.equals(content, 0, BOM.length, BOM, 0, BOM.length);
        return bom ? Arrays.copyOfRange(content, BOM.length, content.length) : content;
    }

    private static boolean isBlank(byte[] content) {
        for (byte character : content) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
