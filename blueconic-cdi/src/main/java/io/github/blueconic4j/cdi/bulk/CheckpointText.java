package io.github.blueconic4j.cdi.bulk;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Set;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;

import io.github.blueconic4j.api.common.JsonLibraries;

/** Checkpoints as JSON. */
final class CheckpointText {

    private static final int VERSION = 1;
    private static final Set<String> REQUIRED =
            Set.of("version", "tenant", "list", "query", "pageSize", "seen", "handedOut");

    private CheckpointText() {}

    static String write(ExportCheckpoint checkpoint) {
        long[] hashes = checkpoint.handedOut();
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
        bytes.asLongBuffer().put(hashes);
        JsonObjectBuilder json = JsonLibraries.provider()
                .createObjectBuilder()
                .add("version", VERSION)
                .add("tenant", checkpoint.tenant())
                .add("list", checkpoint.list())
                .add("query", checkpoint.queryHash())
                .add("pageSize", checkpoint.pageSize())
                .add("seen", checkpoint.seen())
                .add("complete", checkpoint.complete())
                .add("handedOut", Base64.getEncoder().encodeToString(bytes.array()));
        checkpoint.cursor().ifPresent(cursor -> json.add("cursor", cursor));
        checkpoint.nextCursor().ifPresent(cursor -> json.add("nextCursor", cursor));
        return json.build().toString();
    }

    static ExportCheckpoint read(String text) {
        try (JsonReader reader = JsonLibraries.provider().createReader(new StringReader(text))) {
            return read(reader.readObject());
        } catch (JsonException | ClassCastException | ArithmeticException unreadable) {
            throw new IllegalArgumentException("not the text of an export's checkpoint, or not all of it");
        }
    }

    private static ExportCheckpoint read(JsonObject json) {
        if (!json.keySet().containsAll(REQUIRED)) {
            throw new IllegalArgumentException("not the text of an export's checkpoint: one has " + REQUIRED);
        }
        if (json.getInt("version") != VERSION) {
            throw new IllegalArgumentException("the checkpoint was written by another release, in version "
                    + json.getInt("version") + " of the text; start the export again, without it");
        }
        byte[] bytes = Base64.getDecoder().decode(json.getString("handedOut"));
        long seen = json.getJsonNumber("seen").longValueExact();
        int pageSize = json.getInt("pageSize");
        if (pageSize < 1 || bytes.length % Long.BYTES != 0 || seen < bytes.length / Long.BYTES) {
            throw new IllegalArgumentException("not the text of an export's checkpoint, or somebody has changed it");
        }
        long[] hashes = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
        return new ExportCheckpoint.Builder(json.getString("tenant"), json.getString("list"), json.getString("query"))
                .pageSize(pageSize)
                .page(json.getString("cursor", null), json.getString("nextCursor", null))
                .seen(seen, hashes)
                .complete(json.getBoolean("complete", false))
                .build();
    }
}
