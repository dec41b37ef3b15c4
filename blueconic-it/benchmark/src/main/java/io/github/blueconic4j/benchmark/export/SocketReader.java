package io.github.blueconic4j.benchmark.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.benchmark.SimulatedPage;

/** The server alone: what it sends is taken from the socket and thrown away. */
final class SocketReader {

    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)\r\n\r\n", Pattern.DOTALL);
    /** Of the head, and what may have come with it. */
    private static final int HEAD = 4096;

    private final URI tenant;
    private final int profiles;

    SocketReader(URI tenant, int profiles) {
        this.tenant = tenant;
        this.profiles = profiles;
    }

    PageReader.Read read() throws IOException {
        try (Socket socket = new Socket(tenant.getHost(), tenant.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + SimulatedPage.PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[256 * 1024];
            InputStream in = socket.getInputStream();
            int read = in.readNBytes(buffer, 0, HEAD);
            long first = System.nanoTime();
            Matcher length = LENGTH.matcher(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            if (!length.find()) {
                throw new IOException("no length");
            }
            for (long left = Long.parseLong(length.group(1)) + length.end() - read; left > 0; left -= read) {
                read = in.read(buffer);
                if (read < 0) {
                    throw new EOFException();
                }
            }
            return new PageReader.Read(profiles, first);
        }
    }
}
