package io.github.blueconic4j.cdi.bulk;

/** What an import does at a line of NDJSON that is no change. */
public enum OnMalformedLine {
    /** Reads no further, finishes what it has read, and throws an {@link ImportStoppedException} that names the line. */
    STOP,
    /** Hands it to the rejects and goes on. */
    CONTINUE
}
