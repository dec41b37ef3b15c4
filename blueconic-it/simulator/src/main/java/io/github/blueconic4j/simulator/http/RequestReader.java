package io.github.blueconic4j.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads one request after the other from a connection. */
final class RequestReader {
    private static final int MAX_HEAD = 1024 * 1024;
    /** Well above the 20 MB that a model may have, so that the tenant itself can refuse it. */
    private static final int MAX_BODY = 64 * 1024 * 1024;

    private final Wire wire;
    private final ConnectionRules rules;
    private int headSize;

    RequestReader(Wire wire, ConnectionRules rules) {
        this.wire = wire;
        this.rules = rules;
    }

    /** Null when the peer has closed the connection between two requests. */
    HttpRequest next() throws IOException {
        headSize = 0;
        wire.recorded().begin(rules::recordBytes);
        String line = line();
        while (line != null && line.isEmpty()) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[1].startsWith("/") || !words[2].matches("HTTP/1\\.[01]")) {
            throw new MalformedRequestException(400, "no request line of the form: METHOD /path HTTP/1.1");
        }
        Headers headers = new Headers();
        for (String header = requiredLine(); !header.isEmpty(); header = requiredLine()) {
            headers.add(header);
        }
        byte[] body = body(headers);
        return new HttpRequest(
                line,
                words[0],
                words[1],
                words[2],
                headers,
                body,
                wire.recorded().bytes(),
                wire.isSecure());
    }

    private byte[] body(Headers headers) throws IOException {
        String coding = headers.first("transfer-encoding");
        String length = headers.first("content-length");
        if (coding == null && length == null) {
            return new byte[0];
        }
        if ("100-continue".equalsIgnoreCase(headers.first("expect"))) {
            wire.out().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            wire.out().flush();
        }
        if (coding == null) {
            return exactly(number(length, 10));
        }
        if (!coding.toLowerCase(Locale.ROOT).equals("chunked")) {
            throw new MalformedRequestException(501, "a transfer coding other than chunked");
        }
        return chunks();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = requiredLine();
            int extension = size.indexOf(';');
            int length = number(extension < 0 ? size : size.substring(0, extension), 16);
            if (length == 0) {
                break;
            }
            if (body.size() + length > MAX_BODY) {
                throw tooLarge();
            }
            body.write(exactly(length));
            if (!requiredLine().isEmpty()) {
                throw new MalformedRequestException(400, "a chunk that is longer than its size");
            }
            headSize = 0;
        }
        while (!requiredLine().isEmpty()) {
            // trailers say nothing that is needed
        }
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = wire.in().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended inside a request body");
        }
        return bytes;
    }

    private static int number(String text, int radix) {
        try {
            int number = Integer.parseInt(text.strip(), radix);
            if (number < 0) {
                throw new MalformedRequestException(400, "a negative length");
            }
            if (number > MAX_BODY) {
                throw tooLarge();
            }
            return number;
        } catch (NumberFormatException e) {
            throw new MalformedRequestException(400, "a length that is no number");
        }
    }

    private static MalformedRequestException tooLarge() {
        return new MalformedRequestException(413, "a request body above " + MAX_BODY + " bytes");
    }

    private String requiredLine() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("the connection ended inside the head of a request");
        }
        return line;
    }

    private String line() throws IOException {
        InputStream in = wire.in();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                if (line.size() > 0) {
                    throw new EOFException("the connection ended inside a line");
                }
                return null;
            }
            if (++headSize > MAX_HEAD) {
                throw new MalformedRequestException(431, "a request head above " + MAX_HEAD + " bytes");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
