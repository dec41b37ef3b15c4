package io.github.blueconic4j.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that does nothing but send what was prepared beforehand, so that a client is what is measured: HTTP/1.1 with
 * connections that stay open, a thread each.
 */
public final class RecordedAnswers implements AutoCloseable {

    private static final String TOKEN =
            "{\"access_token\":\"recorded-token\",\"token_type\":\"Bearer\",\"expires_in\":86400}";

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private static final Pattern ACCEPTS_GZIP = Pattern.compile("(?i)\r\naccept-encoding:[^\r]*gzip");

    private final ServerSocketChannel server;
    private final ExecutorService connections = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "recorded-answers");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    /** When the first byte of the last answer was handed to the socket. */
    private volatile long firstByte;

    private RecordedAnswers() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Response with its head; {@code packed} is the same as gzip, or null. */
    private record Answer(ByteBuffer whole, ByteBuffer packed, long delayMillis) {

        ByteBuffer to(String requestHead) {
            boolean wantsGzip =
                    packed != null && ACCEPTS_GZIP.matcher(requestHead).find();
            return (wantsGzip ? packed : whole).duplicate();
        }
    }

    /** With a token for whoever asks for one. */
    public static RecordedAnswers start() throws IOException {
        RecordedAnswers started = new RecordedAnswers();
        started.answer("POST /rest/v2/oauth/token", TOKEN.getBytes(StandardCharsets.UTF_8), 0);
        started.connections.execute(started::accept);
        return started;
    }

    /**
     * @param operation verb and path, without the query
     * @param delayMillis from the end of a request to its answer
     */
    public void answer(String operation, byte[] json, long delayMillis) {
        answers.put(operation, new Answer(response("", json), null, delayMillis));
    }

    /**
     * Sends {@code gzip} to a client whose request accepts gzip, and {@code json} to any other.
     *
     * @param operation verb and path, without the query
     * @param gzip the same as {@code json}, packed beforehand
     */
    public void answer(String operation, byte[] json, byte[] gzip) {
        answers.put(operation, new Answer(response("", json), response("Content-Encoding: gzip\r\n", gzip), 0));
    }

    private static ByteBuffer response(String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer whole = ByteBuffer.allocateDirect(head.length + body.length);
        return whole.put(head).put(body).flip();
    }

    public URI url() {
        try {
            return URI.create("http://localhost:" + ((InetSocketAddress) server.getLocalAddress()).getPort());
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** {@link System#nanoTime()} of the first byte of the last answer. */
    public long firstByte() {
        return firstByte;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel connection = server.accept();
                connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
                connections.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void serve(SocketChannel connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(Channels.newInputStream(connection), 64 * 1024);
            for (String head = head(in); head != null; head = head(in)) {
                in.skipNBytes(length(head));
                String operation = head.substring(0, head.indexOf(" HTTP/")).replaceFirst("\\?.*", "");
                Answer answer = answers.get(operation);
                if (answer == null) {
                    throw new IOException("no answer was recorded for " + operation);
                }
                TimeUnit.MILLISECONDS.sleep(answer.delayMillis());
                ByteBuffer whole = answer.to(head);
                firstByte = System.nanoTime();
                while (whole.hasRemaining()) {
                    connection.write(whole);
                }
            }
        } catch (IOException | InterruptedException over) {
            // whoever asked sees it
        }
    }

    /** Null when there is no further request. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static long length(String head) {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Long.parseLong(length.group(1)) : 0;
    }

    @Override
    public void close() throws IOException {
        server.close();
        connections.shutdownNow();
    }
}
