package io.github.blueconic4j.api.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.segments.SegmentsApi;

/** Reads bodies that are far larger than the heap of its JVM; {@link SmallHeapTest} starts it. */
final class SmallHeapReader {

    private static final String JSON = "application/json";
    private static final int MEGABYTES = 100;
    private static final int MEGABYTES_UNPACKED = 1000;

    private SmallHeapReader() {}

    public static void main(String[] args) throws Exception {
        plain();
        plainErrors();
        packed();
        errors();
        System.out.println("done");
    }

    private static void plain() throws IOException {
        try (AnswerServer server = new AnswerServer()) {
            SegmentsApi little =
                    server.client(SegmentsApi.class, builder -> builder.property(ResponseSize.PROPERTY, 4_000_000));
            server.answers(JSON, megabytes("{\"segments\":[{\"name\":\"", "x"));
            refused("text", little);
            server.answers(JSON, megabytes("", " "));
            refused("spaces", server.client(SegmentsApi.class));
            server.answers(200, JSON, "{}");
            little.list(null, null, null);
        }
    }

    private static void packed() throws IOException {
        try (AnswerServer server = new AnswerServer().header("Content-Encoding", "gzip")) {
            SegmentsApi segments = server.client(SegmentsApi.class, builder -> builder.register(Gunzip.class));
            server.answers(JSON, bomb("", "\0"));
            refused("zeros", segments);
            server.answers(JSON, bomb("", " "));
            refused("packed spaces", segments);
            server.answers(JSON, bomb("{\"new\":[", "{\"a\":[0.5,[]]},"));
            refused("packed JSON", segments);
        }
    }

    private static void plainErrors() throws IOException {
        try (AnswerServer server = new AnswerServer()) {
            SegmentsApi segments = server.client(SegmentsApi.class);
            server.answers(JSON, megabytes("{\"message\":\"", "x")).status(502);
            segments.list(null, null, null);
        } catch (BlueConicHttpException error) {
            System.out.println("error: " + error.getMessage());
        }
    }

    private static void errors() throws IOException {
        try (AnswerServer server = new AnswerServer().header("Content-Encoding", "gzip")) {
            GroupsApi groups = server.client(GroupsApi.class, builder -> builder.register(Gunzip.class));
            server.answers(JSON, bomb("[{\"new\":[", "0.5,")).status(413);
            groups.apply(List.of(GroupChange.delete("t", "g")));
        } catch (TooManyEntriesException partial) {
            System.out.println("413: " + partial.results().size() + " results");
        }
    }

    private static void refused(String what, SegmentsApi segments) {
        try {
            segments.list(null, null, null);
        } catch (RuntimeException wrapped) {
            if (wrapped.getCause() instanceof UnreadableResponseException refusal) {
                System.out.println(what + ": " + refusal.getMessage());
                return;
            }
            throw wrapped;
        }
        throw new IllegalStateException(what + " gave an answer");
    }

    private static AnswerServer.Body megabytes(String start, String filling) {
        return out -> {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < MEGABYTES; i++) {
                out.write(megabyte(filling));
            }
        };
    }

    /** The same packed megabyte over and over, which unpacks to the same again. */
    private static AnswerServer.Body bomb(String start, String filling) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        GZIPOutputStream gzip = new GZIPOutputStream(packed, true);
        gzip.write(start.getBytes(StandardCharsets.UTF_8));
        gzip.write(megabyte(filling));
        gzip.flush();
        int second = packed.size();
        gzip.write(megabyte(filling));
        gzip.flush();
        byte[] bytes = packed.toByteArray();
        return out -> {
            out.write(bytes);
            for (int i = 2; i < MEGABYTES_UNPACKED; i++) {
                out.write(bytes, second, bytes.length - second);
            }
        };
    }

    private static byte[] megabyte(String filling) {
        return filling.repeat(1_000_000 / filling.length()).getBytes(StandardCharsets.UTF_8);
    }
}
