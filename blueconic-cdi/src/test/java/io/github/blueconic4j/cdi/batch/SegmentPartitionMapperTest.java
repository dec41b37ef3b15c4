package io.github.blueconic4j.cdi.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SegmentPartitionMapperTest {

    private static final int PROFILES = 300;

    private static SimulatedTenant tenant;
    private static Application application;

    @BeforeAll
    static void start() throws Exception {
        tenant = SimulatedTenant.builder().profiles(PROFILES).start();
        application = Application.start(Application.settings(tenant));
        // in several ranges, on their bounds, beside them, in none, and no number
        for (String[] values :
                new String[][] {{"1", "15"}, {"10"}, {"20", "0"}, {"10.5"}, {"-3"}, {"900"}, {"900", "5"}, {"few"}, {}
                }) {
            tenant.profile().property("visits", values).put();
        }
    }

    @AfterAll
    static void stop() {
        application.close();
        tenant.close();
    }

    private static SegmentPartitionMapper mapper(Map<String, String> properties) {
        return application.artefact(SegmentPartitionMapper.class, properties);
    }

    private static List<String> read(String refinement) {
        SegmentProfileReader reader = application.artefact(
                SegmentProfileReader.class,
                Map.of("segment", SegmentsApi.ALL_VISITORS, "properties", "visits", "refinement", refinement));
        reader.open(null);
        List<String> ids = new ArrayList<>();
        for (Profile profile = reader.readItem(); profile != null; profile = reader.readItem()) {
            ids.add(profile.id());
        }
        reader.close();
        return ids;
    }

    private static List<List<String>> readAll(SegmentPartitionMapper mapper) {
        List<List<String>> found = new ArrayList<>();
        for (Properties partition : mapper.mapPartitions().getPartitionProperties()) {
            assertThat(partition.getProperty("partition")).isEqualTo(String.valueOf(found.size()));
            found.add(read(partition.getProperty("refinement")));
        }
        return found;
    }

    private static void assertHoldsEverybodyOnce(List<List<String>> partitions) {
        assertThat(partitions.stream().flatMap(List::stream))
                .hasSize(PROFILES + 9)
                .containsExactlyInAnyOrderElementsOf(read(""));
    }

    @Test
    void givenBoundsHoldEverybodyOnce() {
        List<List<String>> partitions = readAll(mapper(Map.of("property", "visits", "bounds", "0, 3, 10, 20")));

        assertThat(partitions).hasSize(4).noneMatch(List::isEmpty);
        assertHoldsEverybodyOnce(partitions);
    }

    @ParameterizedTest
    @CsvSource({
        "visits,0,40,2",
        "visits,-10,1000,7",
        "nobodyhasit,0,9,4",
        "creationdate,2015-01-01,2026-12-31,5",
        "creationdate,2020-01-01T00:00:00Z,2020-01-01T00:00:01Z,3"
    })
    void evenRangesHoldEverybodyOnce(String property, String from, String to, int count) {
        List<List<String>> partitions = readAll(
                mapper(Map.of("property", property, "from", from, "to", to, "partitions", String.valueOf(count))));

        assertThat(partitions).hasSize(count);
        assertHoldsEverybodyOnce(partitions);
    }

    @Test
    void aRefinementOfTheJobHoldsForEachPartition() {
        String refinement = Refinement.property("visits").containsAny(900, 1000).parameterText();
        SegmentPartitionMapper mapper =
                mapper(Map.of("property", "visits", "bounds", "0,5,50", "refinement", refinement, "threads", "1"));

        assertThat(mapper.mapPartitions().getThreads()).isEqualTo(1);
        // one with another value within the first range
        assertThat(readAll(mapper)).extracting(List::size).containsExactly(1, 0, 1);
    }

    @Test
    void aDayIsThatOfUtc() {
        assertThat(Bounds.of(List.of("2024-01-01", "2024-01-02T00:00:00Z")).values())
                .containsExactly(
                        Instant.parse("2024-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2024-01-02T00:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'0'|must be two or more",
                "'5,5'|must be in ascending order",
                "'1,2024-01-01'|must be whole numbers of 15 digits at most, or dates",
                "'soon,later'|must be whole numbers, or dates such as",
                "''|must be given in the job, or from, to and partitions"
            },
            delimiter = '|')
    void boundsThatAreNoneAreRefused(String bounds, String why) {
        SegmentPartitionMapper mapper = mapper(Map.of("property", "visits", "bounds", bounds));

        assertThatThrownBy(mapper::mapPartitions)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("batch property bounds " + why);
    }

    @Test
    void morePartitionsThanValuesAreRefused() {
        assertThatThrownBy(() -> Bounds.even("0", "3", 4)).hasMessageStartingWith("batch property partitions must not");
        assertThat(Bounds.even("-999999999999999", "999999999999999", 3).values())
                .isSorted();
    }
}
