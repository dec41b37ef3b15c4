package io.github.blueconic4j.benchmark.smallcall;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.benchmark.JsonbReader;
import io.github.blueconic4j.benchmark.PlainApplication;
import io.github.blueconic4j.benchmark.RecordedAnswers;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The same without a server: Weld and RESTEasy, as Open Liberty has them. */
public final class SmallCallOnPlainJvm {

    private final Duration time;

    public SmallCallOnPlainJvm(Duration time) {
        this.time = time;
    }

    public void measure() throws Exception {
        try (RecordedAnswers tenant = SmallCallRounds.tenant();
                PlainApplication application = PlainApplication.start(tenant)) {
            BareSegments bare = RestClientBuilder.newBuilder()
                    .baseUri(URI.create(tenant.url() + "/rest/v2"))
                    .register(JsonbReader.class)
                    .build(BareSegments.class);
            try {
                measure(application.client(SegmentsApi.class), bare);
                new SmallCallFloor().measure(tenant);
            } finally {
                ((AutoCloseable) bare).close();
            }
        }
    }

    private void measure(SegmentsApi injected, BareSegments bare) throws IOException, InterruptedException {
        long items = CallMeter.SEGMENTS;
        new SmallCallRounds(
                        calls -> CallMeter.measure(calls, () -> injected.list(0L, items, List.of()))
                                .toString(),
                        calls -> CallMeter.measure(calls, () -> bare.list(0L, items, List.of()))
                                .toString())
                .measure(time, "on a plain JVM with Weld and RESTEasy");
    }
}
