package io.github.blueconic4j.simulator.http;

/** What becomes of a connection behind an answer, or in place of one. */
public enum Ending {
    /** It carries the next request, if the client wants that. */
    KEEP,
    /** It is said to be kept; when the first byte of the next request comes, it is reset. */
    STALE,
    CLOSE,
    RESET,
    /** Open until the peer closes it, or the server is closed; nothing more is sent. */
    HANG
}
