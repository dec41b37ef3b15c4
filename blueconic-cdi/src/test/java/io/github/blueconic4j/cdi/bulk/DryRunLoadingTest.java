package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.properties.PropertiesApi;
import io.github.blueconic4j.api.properties.PropertyUpdate;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a dry run asks BlueConic. */
@Timeout(60)
class DryRunLoadingTest {

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private final Application application = Application.start(Application.settings(tenant));
    private final DryRun dryRun = application.clients().dryRun();

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private static ProfileChange.Builder someone() {
        return ProfileChange.upsert().matching(Match.on("email", "jan@example.org"));
    }

    @Test
    void asksOnceForManyChangesAndSendsNone() {
        long before = tenant.requests().size();
        var checks = dryRun.profiles("default");
        long loading = tenant.requests().size() - before;
        for (int i = 0; i < 1000; i++) {
            assertThat(checks.check(someone().set("age", i).build())).isEmpty();
        }
        assertThat(tenant.requests().size() - before).isEqualTo(loading).isLessThan(5);
        assertThat(tenant.requestCount("PUT /profiles")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> dryRun.groups("elsewhere"));
    }

    @Test
    void readsEveryPageOfAListThatComesInSmallOnes() {
        PropertiesApi properties =
                application.clients().tenants().get("default").api(PropertiesApi.class);
        for (int i = 0; i < 120; i++) {
            properties.update(
                    "many_" + i, PropertyUpdate.builder("many_" + i).name("m").build());
        }
        ProfileChange.Builder change = someone();
        for (int i = 0; i < 120; i++) {
            change.set("many_" + i, "a");
        }
        assertThat(dryRun.profiles().check(change.build())).isEmpty();
    }

    @Test
    void tellsWhichScopeIsMissing() {
        tenant.fault(Fault.answer(403, "").on("GET /timelineEventTypes"));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(dryRun::profiles)
                .withMessageContaining("read:timeline-event-types");
    }
}
