package io.github.blueconic4j.cdi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Reads whole requests and answers each with the bytes that the test gives, or with a dropped connection. */
public final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    public static final String HANG = "\u2026";

    private final ServerSocket listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final UnaryOperator<String> answer;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /**
     * @param answer from the request to the whole answer, status line first; null drops the connection, {@link #HANG}
     *     at its end keeps it open until the server is closed
     */
    public RawServer(UnaryOperator<String> answer) throws IOException {
        this.answer = answer;
        listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** A complete answer. */
    public static String http(int status, String contentType, String body) {
        return http(status, "Content-Type: " + contentType + "\r\n", body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A complete JSON answer, compressed. */
    public static String gzip(int status, String json) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return http(status, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n", zipped.toByteArray());
    }

    private static String http(int status, String headers, byte[] body) {
        return "HTTP/1.1 " + status + " Said\r\n" + headers + "Connection: close\r\nContent-Length: " + body.length
                + "\r\n\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    }

    /** A tenant that gives a token to everybody and answers all calls as told. */
    public static RawServer tenant(UnaryOperator<String> answer) throws IOException {
        String token = http(200, "application/json", "{\"access_token\":\"canary-token\",\"expires_in\":3600}");
        return new RawServer(
                request -> request.startsWith("POST /rest/v2/oauth/token ") ? token : answer.apply(request));
    }

    public URI url() {
        return URI.create("http://localhost:" + listener.getLocalPort());
    }

    /** Requests as they arrived: request line, headers, body. */
    public List<String> requests() {
        return requests;
    }

    /** Those that are no token requests. */
    public List<String> calls() {
        return requests.stream()
                .filter(request -> !request.contains("/oauth/token "))
                .toList();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                String request = read(socket.getInputStream());
                if (request.isEmpty()) {
                    continue;
                }
                requests.add(request);
                String text = answer.apply(request);
                if (text != null) {
                    boolean hang = text.endsWith(HANG);
                    String said = hang ? text.substring(0, text.length() - 1) : text;
                    socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().flush();
                    if (hang) {
                        closed.await();
                    }
                }
            } catch (IOException | InterruptedException ended) {
                // the client gave up, or the test is over
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = -1;
        int length = 0;
        while (end < 0 || bytes.size() < end + 4 + length) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
            if (end < 0 && next == '\n') {
                String head = bytes.toString(StandardCharsets.ISO_8859_1);
                end = head.indexOf("\r\n\r\n");
                Matcher declared = LENGTH.matcher(head);
                length = declared.find() ? Integer.parseInt(declared.group(1)) : 0;
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        closed.countDown();
    }
}
