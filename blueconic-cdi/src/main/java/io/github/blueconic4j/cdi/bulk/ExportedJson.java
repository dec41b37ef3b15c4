package io.github.blueconic4j.cdi.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A profile or a group as BlueConic wrote it, with members that this library does not know, too.
 *
 * @param json one JSON object in UTF-8, byte by byte as it came; nobody else holds the array
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExportedJson(String id, byte[] json) {

    public String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportedJson that && Objects.equals(id, that.id) && Arrays.equals(json, that.json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }

    /** Without the id and what it holds, which may be personal data. */
    @Override
    public String toString() {
        return "ExportedJson[" + json.length + " bytes]";
    }
}
