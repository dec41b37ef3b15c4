package io.github.blueconic4j.simulator.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

import javax.net.ssl.SSLSocket;

/** One connection's bytes. Nothing else touches the socket, so whatever is to be delayed, cut, reset or counted is done here. */
final class Wire implements Closeable {
    private static final int BUFFER = 32 * 1024;

    private final Socket socket;
    private final RecordedStream in;
    private final OutputStream out;

    Wire(Socket socket, Duration idle) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) idle.toMillis());
        in = new RecordedStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    InputStream in() {
        return in;
    }

    boolean isSecure() {
        return socket instanceof SSLSocket;
    }

    RecordedStream recorded() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** Waits before the next byte is written; an interrupt ends the wait and the connection. */
    static void hold(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an answer was held back", e);
        }
    }

    /** Nothing more is written; the connection is to be closed when this returns. */
    void end(Ending ending) throws IOException {
        switch (ending) {
            case KEEP, CLOSE -> {}
            case RESET -> socket.setSoLinger(true, 0);
            case HANG -> awaitEnd();
            case STALE -> {
                if (in.read() >= 0) {
                    socket.setSoLinger(true, 0);
                }
            }
        }
    }

    /** Returns when the peer has closed the connection; what it sends until then is thrown away. */
    private void awaitEnd() throws IOException {
        socket.setSoTimeout(0);
        in.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
