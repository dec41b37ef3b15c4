package io.github.blueconic4j.cdi.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a request carries, opened once for each time that it is sent. */
public interface Content {

    /** What the operating system takes at once from everybody. */
    int SHORT = 64 * 1024;

    InputStream open() throws IOException;

    /** In bytes; below 0 when it is not known before it is sent. */
    long length();

    /** Whether it is at hand, and soon sent: nobody needs to watch its progress. */
    default boolean isShort() {
        return false;
    }

    static Content of(byte[] bytes) {
        return new Content() {

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public boolean isShort() {
                return bytes.length <= SHORT;
            }
        };
    }
}
