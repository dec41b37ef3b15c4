package io.github.blueconic4j.simulator.http;

/** What is to be decided about a connection rather than a request. */
public interface ConnectionRules {
    /** True when the connection that was just opened is not to be read. */
    boolean leaveUnread();

    /** Whether the bytes of the requests are kept. */
    boolean recordBytes();
}
