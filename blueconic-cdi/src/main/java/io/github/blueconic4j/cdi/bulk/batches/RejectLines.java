package io.github.blueconic4j.cdi.bulk.batches;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes rejects as NDJSON, each line as a whole. Not safe for use by several threads. */
final class RejectLines {

    private final JsonFactory json = new JsonFactory();
    /** Null for nobody. */
    private final OutputStream sink;

    private boolean written;

    RejectLines(OutputStream sink) {
        this.sink = sink;
    }

    /**
     * @param change its JSON; null if there is none
     */
    void write(long index, RejectReason reason, byte[] change) throws IOException {
        write(index, 0, reason, change, null);
    }

    /** A line that is no change. */
    void writeBroken(long index, Incoming<?> broken) throws IOException {
        write(index, broken.line(), RejectReason.of(broken.code(), broken.problem()), null, broken.text());
    }

    private void write(long index, long line, RejectReason reason, byte[] change, String text) throws IOException {
        if (sink == null) {
            return;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(200 + (change == null ? 0 : change.length));
        try (JsonGenerator to = json.createGenerator(all)) {
            to.writeStartObject();
            to.writeNumberField("index", index);
            if (line > 0) {
                to.writeNumberField("line", line);
            }
            to.writeStringField("code", reason.code());
            to.writeArrayFieldStart("messages");
            for (String message : reason.messages()) {
                to.writeString(message);
            }
            to.writeEndArray();
            if (change != null) {
                to.writeFieldName("change");
                to.writeRawValue(new String(change, StandardCharsets.UTF_8));
            } else if (text != null) {
                to.writeStringField("text", text);
            }
            to.writeEndObject();
        }
        all.write('\n');
        written = true;
        all.writeTo(sink);
    }

    void flush() throws IOException {
        if (written) {
            sink.flush();
            written = false;
        }
    }
}
