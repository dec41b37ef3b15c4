package io.github.blueconic4j.cdi.client;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.wire.ResponseHead;
import io.github.blueconic4j.api.wire.ResponseReader;
import io.github.blueconic4j.api.wire.ResponseReader.Circumstances;
import io.github.blueconic4j.cdi.transport.Reply;

/**
 * A response of which the head has arrived.
 *
 * @param tokenRenewed whether, after a 401, there is another token to retry the call with
 * @param maxSize the largest body that is read as a whole, in bytes after unpacking
 */
public record Response(Call call, Reply reply, boolean tokenRenewed, long maxSize) {

    /** The first status that is not a success. */
    public static final int REDIRECTION = 300;

    public int status() {
        return reply.status();
    }

    public InputStream body() {
        return reply.body();
    }

    /** Null when there is none of this name. */
    public String header(String name) {
        return reply.header(name);
    }

    /**
     * Reads the value.
     *
     * @param type of the value; {@code Void} for none
     * @param searchedBy the ids of the properties that profiles were searched by
     * @throws io.github.blueconic4j.api.error.BlueConicException if this is not a success
     */
    Object value(Type type, List<String> searchedBy) throws IOException {
        return ResponseReader.read(head(), type, body(), new Circumstances(tokenRenewed, searchedBy));
    }

    /** Reads the body as text. */
    public String text() throws IOException {
        return ResponseReader.text(head(), body(), new Circumstances(tokenRenewed, List.of()));
    }

    private ResponseHead head() {
        return new ResponseHead(
                call,
                status(),
                header("Content-Type"),
                header("Retry-After"),
                header("ETag"),
                header("Content-Encoding") == null
                        ? reply.headers().firstValueAsLong("Content-Length").orElse(-1)
                        : -1,
                maxSize);
    }

    @Override
    public String toString() {
        return "Response[" + call + ", " + status() + "]";
    }
}
