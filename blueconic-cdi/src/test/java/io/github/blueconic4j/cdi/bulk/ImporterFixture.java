package io.github.blueconic4j.cdi.bulk;

import java.util.List;
import java.util.Map;

import io.github.blueconic4j.api.common.ChangeStrategy;
import io.github.blueconic4j.api.common.PropertyRule;
import io.github.blueconic4j.api.profiles.PermissionLevel;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import io.github.blueconic4j.simulator.StoredProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** An application that imports into a simulated tenant; started anew only for other settings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImporterFixture {

    static final String PROFILES = "PUT /profiles";
    static final String GROUPS = "PUT /groups";

    final SimulatedTenant tenant = SimulatedTenant.builder().profiles(100).start();
    final Rejects rejects = new Rejects();
    private Application application;
    private List<String> settingsOfApplication;

    @BeforeEach
    void reset() {
        tenant.reset();
        tenant.bulkCalls(Integer.MAX_VALUE);
        rejects.reset();
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
        tenant.close();
    }

    ProfileImporter profiles(String... settings) {
        return clients(settings).profileImporter();
    }

    GroupImporter groups() {
        return clients().groupImporter();
    }

    private Application.Clients clients(String... more) {
        if (!List.of(more).equals(settingsOfApplication)) {
            if (application != null) {
                application.close();
            }
            settingsOfApplication = List.of(more);
            Map<String, String> settings = Application.settings(tenant);
            settings.put("blueconic.retry.min-delay", "PT0.005S");
            for (int i = 0; i < more.length; i += 2) {
                settings.put("blueconic." + more[i], more[i + 1]);
            }
            application = Application.start(settings);
        }
        return application.clients();
    }

    /** Makes a profile of that id. */
    static ProfileChange good(String id) {
        return ProfileChange.upsert().profileId(id).set("city", "Nijmegen").build();
    }

    /** The same, and is not safe to repeat. */
    static ProfileChange counting(String id) {
        return ProfileChange.upsert()
                .profileId(id)
                .increment("lifetime_value", 1)
                .build();
    }

    /** BlueConic answers 400. */
    static ProfileChange bad(String id) {
        return new ProfileChange(
                id,
                null,
                ChangeStrategy.UPSERT,
                List.of(PropertyRule.set("city", "Nijmegen")),
                null,
                null,
                new PermissionLevel("NO_SUCH_LEVEL"),
                null,
                null,
                null,
                null,
                null);
    }

    List<String> values(String profileId, String property) {
        return tenant.profile(profileId)
                .map(profile -> profile.values(property))
                .orElse(List.of());
    }

    StoredProfile stored(String profileId) {
        return tenant.profile(profileId).orElseThrow();
    }
}
