package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Answers every connection with the same bytes, however wrong, and closes it then or leaves it hanging. */
final class CutServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private volatile byte[] answer = new byte[0];
    private volatile boolean hanging;

    CutServer() throws IOException {
        Thread thread = new Thread(this::serve, "cut-server");
        thread.setDaemon(true);
        thread.start();
    }

    void answers(byte[] bytes) {
        answer = bytes;
    }

    /** From now on connections stay open after what is sent. */
    void hangs() {
        hanging = true;
    }

    URI base() {
        return URI.create("http://localhost:" + server.getLocalPort() + "/rest/v2");
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                readHead(connection.getInputStream());
                connection.getOutputStream().write(answer);
                connection.getOutputStream().flush();
                if (!hanging) {
                    connection.close();
                }
            } catch (IOException goesOn) {
                // the client may have gone first
            }
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            last = last << 8 | next;
            if (last == 0x0D0A0D0A) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
