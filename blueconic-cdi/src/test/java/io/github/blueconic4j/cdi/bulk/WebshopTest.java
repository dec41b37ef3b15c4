package io.github.blueconic4j.cdi.bulk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/bulk.md shows does what it says. */
@Timeout(60)
class WebshopTest {

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private final Application application = Application.start(settings(), Webshop.class);
    private final Webshop shop = application.bean(Webshop.class);

    private Map<String, String> settings() {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.tenant-names", "emea");
        for (String key : List.of("url", "client-id", "client-secret")) {
            settings.put("blueconic.tenants.emea." + key, settings.get("blueconic." + key));
        }
        return settings;
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private static ProfileChange change(String id, String property) {
        return ProfileChange.upsert().profileId(id).set(property, "Nijmegen").build();
    }

    @Test
    void tellsWhatIsWrongWithAChange() {
        assertThat(shop.problems(change("p-1", "town")))
                .singleElement()
                .asString()
                .startsWith("ERROR UNKNOWN_PROPERTY properties[0]");
    }

    @Test
    void writesOneAtATimeAndBlocks() throws Exception {
        assertThat(shop.write(change("p-1", "city"), change("p-2", "city"))
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS)
                        .state())
                .isEqualTo(ChangeState.CREATED);
        shop.write(List.of(change("p-3", "city"), change("p-4", "city")));

        assertThat(tenant.profile("p-3")).isPresent();
        assertThat(tenant.profile("p-4")).isPresent();
    }
}
