package io.github.blueconic4j.benchmark.export;

import java.net.URI;
import java.util.List;

import io.github.blueconic4j.benchmark.JsonbReader;
import io.github.blueconic4j.benchmark.export.generated.SegmentProfilesClient;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** A peer: a generated MicroProfile client, by JSON-B, which reads all of the page before it hands out any. */
final class GeneratedReader {

    private final SegmentProfilesClient client;
    private final int profiles;

    GeneratedReader(URI tenant, int profiles) {
        this.profiles = profiles;
        this.client = RestClientBuilder.newBuilder()
                .baseUri(URI.create(tenant + "/rest/v2"))
                .register(JsonbReader.class)
                .build(SegmentProfilesClient.class);
    }

    PageReader.Read read() {
        int read = client.getProfiles(
                        "allvisitors", profiles, List.of("profiles.profile.segments", "profiles.profile.timeline"))
                .getProfiles()
                .size();
        return new PageReader.Read(read, System.nanoTime());
    }
}
