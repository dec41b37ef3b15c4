package io.github.blueconic4j.cdi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line to a server, which a test can cut and mend: while it is cut, nobody listens and nothing gets through. */
public final class CutLine implements AutoCloseable {

    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket listener;

    public CutLine(String host, int serverPort) {
        server = new InetSocketAddress(host, serverPort);
        listen(0);
        port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    public void cut() {
        close();
    }

    public void mend() {
        listen(port);
    }

    private void listen(int number) {
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ServerSocket mine = listener;
        run(() -> {
            while (!mine.isClosed()) {
                Socket near = keep(mine.accept());
                Socket far = keep(new Socket(server.getAddress(), server.getPort()));
                run(() -> pump(near, far));
                run(() -> pump(far, near));
            }
        });
    }

    private Socket keep(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            open.remove(from);
        }
    }

    private static void run(Piece piece) {
        Thread thread = new Thread(
                () -> {
                    try {
                        piece.run();
                    } catch (IOException cut) {
                        // what it is for
                    }
                },
                "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Piece {
        void run() throws IOException;
    }
}
