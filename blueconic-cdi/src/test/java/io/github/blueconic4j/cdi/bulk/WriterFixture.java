package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;
import java.util.Map;

import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;

/** An application that writes changes to a simulated tenant, a batch at a time. */
abstract class WriterFixture {

    static final String APPLY = "PUT /profiles";
    static final Duration NEVER = Duration.ofHours(1);

    final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    final Application application = Application.start(settings());
    final ProfileWriters writers = application.clients().writers();

    Map<String, String> settings() {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.bulk.parallelism", "1");
        settings.put("blueconic.bulk.writer.max-delay", "PT0.02S");
        return settings;
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    static ProfileChange change(int i) {
        return ProfileChange.upsert()
                .profileId("p-" + i)
                .set("age", i)
                .identifier("n-" + i)
                .build();
    }
}
