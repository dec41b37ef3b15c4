package io.github.blueconic4j.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data}. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Multipart() {}

    /** The parts by name. */
    public static Map<String, Part> read(HttpRequest request) {
        String type = request.header("content-type");
        Matcher boundary = type == null ? null : BOUNDARY.matcher(type);
        if (boundary == null || !type.startsWith("multipart/form-data") || !boundary.find()) {
            throw new MalformedRequestException(415, "The body must be multipart/form-data with a boundary");
        }
        String name = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        byte[] delimiter = ("\r\n--" + name).getBytes(StandardCharsets.UTF_8);
        byte[] body = request.body();
        Map<String, Part> parts = new LinkedHashMap<>();
        int start = startsWithBoundary(body, delimiter) ? delimiter.length - 2 : indexOf(body, delimiter, 0);
        while (start >= 0 && !isEnd(body, start)) {
            int end = indexOf(body, delimiter, start);
            if (end < 0) {
                throw new MalformedRequestException(400, "The last part of the body has no closing boundary");
            }
            addPart(parts, body, start, end);
            start = end + delimiter.length;
        }
        return parts;
    }

    /** The first boundary has no line break before it when there is no preamble. */
    private static boolean startsWithBoundary(byte[] body, byte[] delimiter) {
        return body.length >= delimiter.length - 2
                && Arrays.equals(body, 0, delimiter.length - 2, delimiter, 2, delimiter.length);
    }

    private static boolean isEnd(byte[] body, int at) {
        return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    }

    private static void addPart(Map<String, Part> parts, byte[] body, int start, int end) {
        int headEnd = indexOf(body, BLANK_LINE, start);
        if (headEnd < 0 || headEnd > end) {
            throw new MalformedRequestException(400, "A part of the body has no end of its headers");
        }
        String head = new String(body, start, headEnd - start, StandardCharsets.UTF_8);
        Headers headers = new Headers();
        head.lines().filter(line -> !line.isBlank()).forEach(headers::add);
        String disposition = headers.first("content-disposition");
        Matcher name = NAME.matcher(disposition == null ? "" : disposition);
        if (!name.find()) {
            throw new MalformedRequestException(400, "A part of the body has no name");
        }
        byte[] content = Arrays.copyOfRange(body, headEnd + BLANK_LINE.length, end);
        String partName = name.group(1) == null ? name.group(2) : name.group(1);
        parts.put(partName, new Part(headers.first("content-type"), content));
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (int i = from; i <= body.length - wanted.length; i++) {
            if (body[i] == wanted[0] && Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    /** One part of a body. */
    public static final class Part {
        private final String contentType;
        private final byte[] content;

        Part(String contentType, byte[] content) {
            this.contentType = contentType;
            this.content = content;
        }

        /** Null when the part does not say. */
        public String contentType() {
            return contentType;
        }

        public byte[] content() {
            return content;
        }
    }
}
