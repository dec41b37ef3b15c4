package io.github.blueconic4j.benchmark.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.blueconic4j.benchmark.SimulatedPage;
import io.github.blueconic4j.benchmark.export.generated.ProfileModel;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfigReader;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.Transport;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A peer: Jackson databind's {@code MappingIterator} over the stream of an answer, one profile at a time. */
final class DatabindReader {

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Transport transport;
    private final ObjectReader models = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(OffsetDateTime.class, new Dates()))
            .build()
            .readerFor(ProfileModel.class);

    DatabindReader(URI tenant, int profiles) {
        this.address = SimulatedPage.address(tenant, profiles);
        this.transport = transport(tenant);
    }

    private static Transport transport(URI tenant) {
        Map<String, String> settings = Map.of(
                "blueconic.url", tenant.toString(),
                "blueconic.client-id", "benchmark",
                "blueconic.client-secret", "benchmark");
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(4, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        return new Transport(
                new TenantConfigReader(new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(settings, "the benchmark", 500))
                                .build())
                        .read(Tenant.DEFAULT),
                threads,
                (wait, work) -> threads.schedule(work, wait.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** As an application would: the JDK's client, and its stream. */
    PageReader.Read overTheJdksStream() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer recorded-token")
                .build();
        try (InputStream body =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            return read(body);
        }
    }

    /** By the stream that the library reads. */
    PageReader.Read overTheLibrarysStream() throws IOException, InterruptedException {
        Request request = new Request("GET", address, Map.of("Authorization", List.of("Bearer recorded-token")), null);
        try (InputStream body =
                transport.send(request, Duration.ofMinutes(1), true).body()) {
            return read(body);
        }
    }

    private PageReader.Read read(InputStream body) throws IOException {
        int count = 0;
        long first = 0;
        try (JsonParser json = models.getFactory().createParser(body)) {
            json.nextToken();
            while (!(json.nextToken() == JsonToken.START_ARRAY
                    && json.currentName().equals("profiles"))) {
                // what comes before the profiles is short
            }
            json.nextToken();
            MappingIterator<ProfileModel> profiles = models.readValues(json);
            while (profiles.hasNextValue()) {
                profiles.nextValue();
                if (count++ == 0) {
                    first = System.nanoTime();
                }
            }
        }
        return new PageReader.Read(count, first);
    }

    /** As that of jackson-datatype-jsr310: the JDK's ISO format. */
    private static final class Dates extends StdScalarDeserializer<OffsetDateTime> {

        private static final long serialVersionUID = 1L;

        Dates() {
            super(OffsetDateTime.class);
        }

        @Override
        public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return OffsetDateTime.parse(json.getText());
        }
    }
}
