package io.github.blueconic4j.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection of which every byte is seen. */
final class Bare implements AutoCloseable {
    private final Socket socket;
    private final String token;

    Bare(SimulatedTenant tenant) throws IOException {
        this(tenant, new Client(tenant).newToken());
    }

    Bare(SimulatedTenant tenant, String token) throws IOException {
        this.token = token;
        socket = new Socket("localhost", tenant.url().getPort());
        socket.setSoTimeout(5_000);
    }

    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    void ask(String method, String path, String body) throws IOException {
        String head = method + " /rest/v2" + path + " HTTP/1.1\r\nHost: t\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
    }

    /** Head and body of one answer with a length. */
    String answer() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int b = socket.getInputStream().read();
            if (b < 0) {
                return head.toString(StandardCharsets.US_ASCII);
            }
            head.write(b);
        }
        String text = head.toString(StandardCharsets.US_ASCII);
        int at = text.indexOf("Content-Length: ") + 16;
        int length = Integer.parseInt(text.substring(at, text.indexOf('\r', at)));
        return text + new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    /** All that comes until the end. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    int read() throws IOException {
        return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
