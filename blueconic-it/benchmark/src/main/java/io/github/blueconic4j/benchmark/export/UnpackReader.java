package io.github.blueconic4j.benchmark.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import io.github.blueconic4j.benchmark.SimulatedPage;

/** A limit more than a peer: unpacks the page from memory on one thread, and throws the bytes away. */
final class UnpackReader {

    private static final int BUFFER = 64 * 1024;

    private final byte[] packed;
    private final int profiles;

    UnpackReader(URI tenant, int profiles) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(SimulatedPage.address(tenant, profiles))
                .header("Accept-Encoding", "gzip")
                .build();
        this.packed = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
        this.profiles = profiles;
    }

    PageReader.Read read() throws IOException {
        byte[] buffer = new byte[BUFFER];
        long first = 0;
        try (InputStream page = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
            while (page.read(buffer) >= 0) {
                first = first == 0 ? System.nanoTime() : first;
            }
        }
        return new PageReader.Read(profiles, first);
    }
}
