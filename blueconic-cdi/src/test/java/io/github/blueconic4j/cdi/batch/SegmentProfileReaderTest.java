package io.github.blueconic4j.cdi.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SegmentProfileReaderTest {

    private static SimulatedTenant tenant;
    private static Application application;

    @BeforeAll
    static void start() throws Exception {
        tenant = SimulatedTenant.builder().profiles(25).start();
        application = Application.start(Application.settings(tenant));
    }

    @AfterAll
    static void stop() {
        application.close();
        tenant.close();
    }

    /** @param further names and values, in turn */
    private static SegmentProfileReader reader(String... further) {
        Map<String, String> properties = new HashMap<>(
                Map.of("segment", SegmentsApi.ALL_VISITORS, "properties", "email, visits", "pageSize", "10"));
        for (int i = 0; i < further.length; i += 2) {
            properties.put(further[i], further[i + 1]);
        }
        return application.artefact(SegmentProfileReader.class, properties);
    }

    private static List<Profile> read(SegmentProfileReader reader, int most) {
        List<Profile> found = new ArrayList<>();
        for (Profile next = null; found.size() < most && (next = reader.readItem()) != null; ) {
            found.add(next);
        }
        return found;
    }

    @Test
    void anotherServerContinuesBehindWhatWasRead() {
        for (int before : new int[] {0, 1, 10, 17, 25}) {
            SegmentProfileReader killed = reader();
            killed.open(null);
            List<Profile> all = read(killed, before);
            Serializable checkpoint = killed.checkpointInfo();
            killed.close();

            SegmentProfileReader restarted = reader();
            restarted.open(checkpoint);
            all.addAll(read(restarted, 100));
            restarted.close();

            assertThat(all).extracting(Profile::id).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsAskedForIsWhatTheJobNames() {
        SegmentProfileReader reader = reader();
        reader.open(null);
        assertThat(read(reader, 100)).allSatisfy(profile -> assertThat(profile.properties())
                .allMatch(property -> List.of("email", "visits").contains(property.id())));
        reader.close();

        SegmentProfileReader all = reader("properties", "*", "expand", "profiles.profile.segments");
        all.open(null);
        assertThat(read(all, 100)).allSatisfy(profile -> {
            assertThat(profile.properties()).hasSizeGreaterThan(2);
            assertThat(profile.segments()).isNotEmpty();
        });
        all.close();
    }

    @Test
    void aCheckpointOfAnotherQueryIsRefused() {
        SegmentProfileReader before = reader();
        before.open(null);
        read(before, 3);
        Serializable checkpoint = before.checkpointInfo();
        before.close();

        SegmentProfileReader other =
                reader("refinement", Refinement.property("visits").isEmpty().parameterText());
        assertThatThrownBy(() -> other.open(checkpoint)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader().open(7L))
                .hasMessage("checkpoint must be one that a segmentProfileReader made");
    }

    @Test
    void whatAJobMustSayIsAskedFor() {
        SegmentProfileReader nothing = reader("segment", " ");
        assertThatThrownBy(() -> nothing.open(null)).hasMessage("batch property segment must be given in the job");
        nothing.close();
        assertThatThrownBy(() -> reader("properties", "").open(null))
                .hasMessage("batch property properties must be given in the job");
        assertThatThrownBy(() -> reader("tenant", "nowhere").open(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }
}
