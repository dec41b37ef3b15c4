package io.github.blueconic4j.cdi.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy for https, which knows only {@code CONNECT}. */
public final class ConnectProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final String answer;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /**
     * @param status 200 to let everything through, another one to refuse everything
     */
    public ConnectProxy(int status) throws IOException {
        String challenge = status == 407 ? "Proxy-Authenticate: Basic realm=\"proxy\"\r\n" : "";
        this.answer = "HTTP/1.1 " + status + " Said\r\n" + challenge + (status == 200 ? "" : "Content-Length: 0\r\n")
                + "\r\n";
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(() -> {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                run(() -> serve(client));
            }
        });
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            String head = head(client.getInputStream());
            asked.add(head.substring(0, head.indexOf("\r\n")));
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return;
            }
            String target = head.split(" ", 3)[1];
            int colon = target.lastIndexOf(':');
            try (Socket server =
                    new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                run(() -> pump(client, server));
                pump(server, client);
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void pump(Socket from, Socket to) throws IOException {
        OutputStream out = to.getOutputStream();
        from.getInputStream().transferTo(out);
        to.shutdownOutput();
    }

    private static void run(Piece piece) {
        Thread thread = new Thread(
                () -> {
                    try {
                        piece.run();
                    } catch (IOException gone) {
                        // one of the two has hung up
                    }
                },
                "connect-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** The first line of each request. */
    public List<String> asked() {
        return asked;
    }

    public String address() {
        return "localhost:" + listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private interface Piece {
        void run() throws IOException;
    }
}
