package io.github.blueconic4j.benchmark.smallcall;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import com.sun.management.ThreadMXBean;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.benchmark.RecordedAnswers;

/** What the parts of a small call allocate that are not this library's: JSON-B, and the JDK's HTTP client. */
final class SmallCallFloor {

    private static final int CALLS = 5000;
    private static final int ROUNDS = 3;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    void measure(RecordedAnswers tenant) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Runnable::run)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(tenant.url() + "/rest/v2/segments"))
                .header("Accept", "application/json")
                .build();
        String page = new String(body(client, request), StandardCharsets.UTF_8);
        System.out.printf(
                "JSON-B alone allocates %,d bytes for the page of %,d characters, the JDK's HTTP client alone %,d bytes%n",
                allocated(() -> BlueConicJson.read(SegmentPage.class, new StringReader(page))),
                page.length(),
                allocated(() -> body(client, request)));
    }

    private static byte[] body(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** By this thread, of the last round. */
    private long allocated(Callable<?> call) throws Exception {
        long thread = Thread.currentThread().getId();
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bytes = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < CALLS; i++) {
                if (call.call() == null) {
                    throw new IllegalStateException("nothing came");
                }
            }
            bytes = threads.getThreadAllocatedBytes(thread) - bytes;
        }
        return bytes / CALLS;
    }
}
