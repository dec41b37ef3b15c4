package io.github.blueconic4j.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Keeps the bytes that went through it, where that is asked for. */
final class RecordedStream extends FilterInputStream {
    private ByteArrayOutputStream record;
    private BooleanSupplier first;

    RecordedStream(InputStream in) {
        super(in);
    }

    /**
     * What was kept is forgotten.
     *
     * @param wanted asked when the next byte comes, which may be long after this
     */
    void begin(BooleanSupplier wanted) {
        record = null;
        first = wanted;
    }

    private void decide() {
        if (first != null) {
            record = first.getAsBoolean() ? new ByteArrayOutputStream() : null;
            first = null;
        }
    }

    /** Since {@link #begin}; null when nothing is recorded. */
    byte[] bytes() {
        return record == null ? null : record.toByteArray();
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        decide();
        if (record != null && b >= 0) {
            record.write(b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        decide();
        if (record != null && count > 0) {
            record.write(bytes, offset, count);
        }
        return count;
    }
}
