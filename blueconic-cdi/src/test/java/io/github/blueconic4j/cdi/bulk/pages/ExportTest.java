package io.github.blueconic4j.cdi.bulk.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.groups.Group;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.profiles.EventFilter;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.segments.SegmentProfilePart;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.ExportProgress;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import io.github.blueconic4j.cdi.bulk.GroupExport;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class ExportTest {

    private static final String PAGE = "GET /segments/{segment}/profiles";
    private static final SegmentProfilePart[] EVERYTHING = {
        SegmentProfilePart.PERMISSIONS,
        SegmentProfilePart.REPLACEMENTS,
        SegmentProfilePart.SEGMENTS,
        SegmentProfilePart.TIMELINE,
        SegmentProfilePart.GROUPS,
        SegmentProfilePart.MATCHING_GROUPS
    };

    private static SimulatedTenant tenant;
    private static Application application;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.builder().profiles(1000).start();
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.bulk.page-size", "300");
        application = Application.start(settings);
    }

    @AfterAll
    static void stop() {
        application.close();
        tenant.close();
    }

    @BeforeEach
    void reset() {
        tenant.reset();
    }

    private static SegmentExporter exporter() {
        return application.clients().segmentExporter();
    }

    private static SegmentExport.Builder everybody() {
        return SegmentExport.of(SegmentsApi.ALL_VISITORS).allProperties();
    }

    private static <T> List<T> all(ExportStream<T> export) {
        try (export) {
            List<T> all = new ArrayList<>();
            export.forEachRemaining(all::add);
            return all;
        }
    }

    @Test
    void everybodyComesOnceOverAllPages() {
        List<Profile> profiles = all(exporter().open(everybody().build()));
        assertThat(profiles.stream().map(Profile::id)).hasSize(1000).doesNotHaveDuplicates();
        assertThat(tenant.requestCount(PAGE)).as("pages of 300, as configured").isEqualTo(4);
        assertThat(all(exporter().open(everybody().pageSize(1000).build()))).isEqualTo(profiles);
        assertThat(tenant.requestCount(PAGE)).isEqualTo(5);
        assertThat(tenant.requestCount(PAGE, 200)).isEqualTo(5);
    }

    @Test
    void profilesAreTheSameAsThoseOfATypedCall() {
        SegmentExport export = everybody().expand(EVERYTHING).build();
        List<Profile> typed = application
                .clients()
                .segments()
                .listProfiles(
                        SegmentsApi.ALL_VISITORS,
                        SegmentProfileQuery.builder()
                                .count(1000)
                                .expand(EVERYTHING)
                                .build())
                .profiles();
        assertThat(all(exporter().open(export))).isEqualTo(typed);
        assertThat(all(exporter().openRaw(export)))
                .extracting(raw -> BlueConicJson.read(Profile.class, raw.text()))
                .isEqualTo(typed);
        assertThat(typed.stream().map(Profile::events).anyMatch(events -> !events.isEmpty()))
                .isTrue();
        assertThat(typed.stream().map(Profile::groups).anyMatch(groups -> !groups.isEmpty()))
                .isTrue();
    }

    @Test
    void theQueryIsWhatItWasBuiltOf() {
        SegmentExport export = SegmentExport.of(SegmentsApi.ALL_VISITORS)
                .properties("email")
                .groupProperties("city")
                .events(EventFilter.ofTypes("order").atMost(1))
                .refinement(Refinement.property("email").notEmpty())
                .maxHitsAllowed(5)
                .pageSize(3)
                .build();
        List<Profile> profiles = all(exporter().open(export));
        assertThat(profiles).hasSize(5).allSatisfy(profile -> {
            assertThat(profile.propertyIds()).containsExactly("email");
            assertThat(profile.events().size()).isLessThanOrEqualTo(1);
        });
        assertThat(tenant.requestLines())
                .filteredOn(line -> line.contains("/profiles"))
                .hasSize(2)
                .allMatch(line -> line.contains("count=3") && line.contains("groupProperty=city"));
    }

    @Test
    void groupsAreExportedAlike() {
        GroupsApi api = application.clients().tenants().get("default").api(GroupsApi.class);
        List<Group> typed =
                api.list("household", GroupQuery.builder().count(1000).build()).groups();
        GroupExport export =
                GroupExport.of("household").allProperties().pageSize(7).build();
        assertThat(all(application.clients().groupExporter().open(export)))
                .isEqualTo(typed)
                .hasSizeGreaterThan(7);
        assertThat(all(application.clients().groupExporter().openRaw(export)))
                .extracting(raw -> BlueConicJson.read(Group.class, raw.text()))
                .isEqualTo(typed);
    }

    @Test
    void nothingIsAskedForBeforeItIsWanted() {
        try (ExportStream<Profile> export = exporter().open(everybody().build())) {
            assertThat(tenant.requestCount(PAGE)).isZero();
            assertThat(export.progress().total()).isEmpty();
            export.next();
            assertThat(tenant.requestCount(PAGE)).isEqualTo(1);
        }
    }

    @Test
    void progressSaysHowFarItIs() {
        try (ExportStream<Profile> export = exporter().open(everybody().build())) {
            for (int i = 0; i < 400; i++) {
                export.next();
            }
            ExportProgress progress = export.progress();
            assertThat(progress.seen()).isEqualTo(400);
            assertThat(progress.total()).isEqualTo(OptionalLong.of(1000));
            assertThat(progress.perSecond()).isPositive();
            assertThat(progress.bytes()).isZero();
        }
    }

    @Test
    void aSegmentWithoutProfilesIsNoFailure() {
        SegmentExport nobody = everybody()
                .refinement(Refinement.property("email").containsAny("nobody@nowhere"))
                .build();
        try (ExportStream<Profile> export = exporter().open(nobody)) {
            assertThat(export.hasNext()).isFalse();
            assertThat(export.checkpoint().complete()).isTrue();
            assertThat(export.progress().total()).isEqualTo(OptionalLong.of(0));
        }
    }

    @Test
    void itIsAStreamToo() {
        try (Stream<Profile> profiles = exporter().open(everybody().build()).stream()) {
            assertThat(profiles.map(Profile::id).skip(10).limit(600)).hasSize(600);
        }
    }

    @Test
    void pagesOneAfterTheOtherShareAConnection() {
        all(exporter().open(everybody().pageSize(20).build()));
        assertThat(tenant.requestCount(PAGE)).isEqualTo(50);
        assertThat(tenant.openConnections()).isEqualTo(1);
    }

    @Test
    void nothingPersonalIsInWhatIsPrinted() {
        SegmentExport export = everybody()
                .refinement(Refinement.property("email").containsAny("canary@example.org"))
                .build();
        assertThat(export).asString().doesNotContain("canary");
        try (ExportStream<ExportedJson> raw = exporter().openRaw(everybody().build())) {
            ExportedJson first = raw.next();
            assertThat(first.toString() + raw.checkpoint()).doesNotContain(first.id());
        }
    }

    @Test
    void aTenantThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> exporter().open(everybody().tenant("emea").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no tenant emea");
    }

    @Test
    void buildersRefuseWhatBlueConicWould() {
        assertThatThrownBy(() -> SegmentExport.of(" ")).hasMessageContaining("segmentId");
        assertThatThrownBy(() -> SegmentExport.of("s").properties())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allProperties()");
        assertThatThrownBy(() -> everybody().pageSize(0)).hasMessageContaining("pageSize");
        assertThatThrownBy(() -> everybody().pageSize(1_000_001)).hasMessageContaining("from 1 to 1000000");
        assertThatThrownBy(() -> SegmentExport.of("s").properties("a b")).isInstanceOf(IllegalArgumentException.class);
    }
}
