package io.github.blueconic4j.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes answers to a connection. */
final class ResponseWriter {
    private final Wire wire;

    ResponseWriter(Wire wire) {
        this.wire = wire;
    }

    /** True when the connection can carry another request. */
    boolean write(HttpRequest request, HttpResponse response) throws IOException {
        if (response.isNone()) {
            wire.end(response.ending());
            return false;
        }
        boolean gzip = wantsGzip(request, response);
        boolean whole = response.endAt() < 0;
        boolean keep = whole && request.keepsAlive() && !(request.isHttp10() && response.stream() != null);
        try {
            if (response.stream() != null) {
                writeStream(request, response, gzip, keep);
            } else {
                keep = writeBytes(request, response, gzip, keep);
            }
        } catch (BodyStream.Ended cut) {
            wire.out().flush();
            wire.end(response.ending());
            return false;
        }
        wire.out().flush();
        if (keep && response.ending() != Ending.KEEP) {
            wire.end(response.ending());
            return false;
        }
        return keep;
    }

    private OutputStream body(HttpResponse response) {
        return new BodyStream(wire.out(), response.endAt(), response.bytesPerSecond());
    }

    /** The answer to what could not be read as a request. */
    void refuse(MalformedRequestException fault) throws IOException {
        byte[] text = fault.getMessage().getBytes(StandardCharsets.UTF_8);
        HttpResponse response = HttpResponse.bytes(fault.status(), "text/plain;charset=UTF-8", text);
        head(response, false, "Content-Length: " + text.length);
        wire.out().write(text);
        wire.out().flush();
    }

    private boolean writeBytes(HttpRequest request, HttpResponse response, boolean gzip, boolean keep)
            throws IOException {
        byte[] bytes = gzip ? zipped(response.bytes()) : response.bytes();
        boolean bodiless = response.status() == 204 || response.status() == 304;
        boolean ownLength = response.headers().containsKey("Content-Length");
        head(
                response,
                keep && !ownLength,
                bodiless || ownLength ? null : "Content-Length: " + bytes.length,
                coding(gzip));
        if (!bodiless && !request.method().equals("HEAD")) {
            body(response).write(bytes, 0, bytes.length);
        }
        return keep && !ownLength;
    }

    private void writeStream(HttpRequest request, HttpResponse response, boolean gzip, boolean keep)
            throws IOException {
        head(response, keep, request.isHttp10() ? null : "Transfer-Encoding: chunked", coding(gzip));
        OutputStream body = request.isHttp10() ? body(response) : new Chunks(body(response));
        OutputStream coded = gzip ? new GZIPOutputStream(body, 16 * 1024) : body;
        response.stream().writeTo(coded);
        if (coded instanceof GZIPOutputStream zip) {
            zip.finish();
        }
        if (body instanceof Chunks chunks) {
            chunks.end();
        }
    }

    private void head(HttpResponse response, boolean keep, String... furtherLines) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(response.status())
                .append(' ')
                .append(reason(response.status()))
                .append("\r\n");
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        for (String line : furtherLines) {
            if (line != null) {
                head.append(line).append("\r\n");
            }
        }
        head.append("Connection: ").append(keep ? "keep-alive" : "close").append("\r\n\r\n");
        wire.out().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String coding(boolean gzip) {
        return gzip ? "Content-Encoding: gzip" : null;
    }

    private static boolean wantsGzip(HttpRequest request, HttpResponse response) {
        String accepted = request.header("accept-encoding");
        boolean empty = response.bytes() != null && response.bytes().length == 0;
        boolean text = "application/json".equals(response.headers().get("Content-Type"));
        return accepted != null && !empty && text && !response.isAsIs() && asksForGzip(accepted);
    }

    private static boolean asksForGzip(String accepted) {
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.strip().split(";", 2);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 204 -> "No Content";
            case 302 -> "Found";
            case 303 -> "See Other";
            case 304 -> "Not Modified";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 503 -> "Service Unavailable";
            default -> "Status " + status;
        };
    }

    private static final class Chunks extends OutputStream {
        private final OutputStream out;
        private final byte[] buffer = new byte[16 * 1024];
        private int filled;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length >= buffer.length) {
                send();
                send(bytes, offset, length);
                return;
            }
            for (int done = 0; done < length; ) {
                int part = Math.min(length - done, buffer.length - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == buffer.length) {
                    send();
                }
            }
        }

        void end() throws IOException {
            send();
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }

        private void send() throws IOException {
            if (filled > 0) {
                send(buffer, 0, filled);
                filled = 0;
            }
        }

        private void send(byte[] bytes, int offset, int length) throws IOException {
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, offset, length);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
