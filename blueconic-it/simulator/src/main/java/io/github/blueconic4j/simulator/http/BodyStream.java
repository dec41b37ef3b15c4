package io.github.blueconic4j.simulator.http;

import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer on its way to the wire: as fast, and as much of it, as the answer says. */
final class BodyStream extends OutputStream {
    private static final long SECOND = 1000;

    private final OutputStream out;
    private final int endAt;
    private final int bytesPerSecond;
    private long sent;

    /**
     * @param endAt below 0: never
     * @param bytesPerSecond 0: as many as go
     */
    BodyStream(OutputStream out, int endAt, int bytesPerSecond) {
        this.out = out;
        this.endAt = endAt;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int part = endAt < 0 ? length : (int) Math.min(length, endAt - sent);
        if (bytesPerSecond == 0) {
            out.write(bytes, offset, part);
        } else {
            trickle(bytes, offset, part);
        }
        sent += part;
        if (part < length) {
            throw new Ended();
        }
    }

    private void trickle(byte[] bytes, int offset, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            out.write(bytes[offset + i]);
            out.flush();
            Wire.hold(SECOND / bytesPerSecond);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** There is more, and it is not to be sent. */
    static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
