package io.github.blueconic4j.cdi.bulk.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportCutException;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Pages that BlueConic would not send twice are asked for once: counted by the server, whatever becomes of the connection. */
@Timeout(60)
class AudiencePagesTest {

    private static final String PAGE = "GET /segments/{segment}/profiles";

    private static SimulatedTenant tenant;
    private static Application application;

    private final SegmentExport audience = SegmentExport.of(SegmentsApi.ALL_VISITORS)
            .properties("email")
            .audience("newsletter")
            .pageSize(100)
            .build();

    @BeforeAll
    static void start() {
        tenant =
                SimulatedTenant.builder().profiles(300).ttl(Duration.ofHours(1)).start();
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.first-byte-timeout", "PT1S");
        settings.put("blueconic.idle-timeout", "PT1S");
        application = Application.start(settings);
    }

    @AfterAll
    static void stop() {
        application.close();
        tenant.close();
    }

    /** The connection is one of the pool then, which is where the HTTP client repeats by itself. */
    @BeforeEach
    void reset() {
        tenant.reset();
        application.clients().channels().list(0L, 1L);
    }

    private static SegmentExporter exporter() {
        return application.clients().segmentExporter();
    }

    private static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of("dropped before anything was done", Fault.dropBeforeCommit()),
                Arguments.of("reset before anything was done", Fault.resetBeforeCommit()),
                Arguments.of("hangs before anything was done", Fault.hangBeforeCommit()),
                Arguments.of("dropped when all was done", Fault.dropAfterCommit()),
                Arguments.of("reset when all was done", Fault.resetAfterCommit()),
                Arguments.of("hangs when all was done", Fault.hangAfterCommit()),
                Arguments.of("cut before the body", Fault.cutAt(0)),
                Arguments.of("cut in the body", Fault.cutAt(9_000)),
                Arguments.of("reset in the body", Fault.resetAt(9_000)),
                Arguments.of("hangs in the body", Fault.hangAt(9_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void aPageThatIsLostIsAskedForOnce(String name, Fault loss) {
        for (int before : new int[] {0, 1}) {
            reset();
            tenant.fault(loss.on(PAGE).spare(before).always());
            List<String> seen = new ArrayList<>();
            ExportCutException cut;
            try (ExportStream<Profile> profiles = exporter().open(audience)) {
                cut = catchThrowableOfType(
                        ExportCutException.class, () -> profiles.forEachRemaining(profile -> seen.add(profile.id())));
            }
            assertThat(cut).isNotNull();
            assertThat(tenant.requestCount(PAGE)).isEqualTo(before + 1);
            assertThat(cut.seen()).isEqualTo(seen.size());
            assertThat(cut.seenOfPage()).isEqualTo(seen.size() - 100 * before);
            assertThat(cut.checkpoint().seen()).isEqualTo(seen.size());
            assertThat(cut).hasMessageContaining("cut after " + cut.seenOfPage());
        }
    }

    @Test
    void aConnectionThatDiedInThePoolIsNoReasonToAskTwice() {
        tenant.fault(Fault.staleConnection().on("GET /channels"));
        application.clients().channels().list(0L, 1L);
        try (ExportStream<Profile> profiles = exporter().open(audience)) {
            assertThat(catchThrowable(profiles::next)).isInstanceOf(ExportCutException.class);
        }
        assertThat(tenant.requestCount(PAGE)).isLessThanOrEqualTo(1);
    }

    /** Else the tests above would show nothing: without an audience the HTTP client, or this library, asks again. */
    @Test
    void otherPagesAreAskedForAgain() {
        tenant.fault(Fault.dropBeforeCommit().on(PAGE));
        SegmentExport export =
                SegmentExport.of(SegmentsApi.ALL_VISITORS).properties("email").build();
        try (ExportStream<Profile> profiles = exporter().open(export)) {
            assertThat(profiles.stream()).hasSize(300);
        }
        assertThat(tenant.requestCount(PAGE)).isEqualTo(2);
    }

    @Test
    void whatWasNotDoneIsAskedForAgain() {
        tenant.fault(Fault.answer(503, "").on(PAGE).times(2));
        tenant.fault(Fault.answer(401, "").on(PAGE).spare(1));
        try (ExportStream<Profile> profiles = exporter().open(audience)) {
            assertThat(profiles.stream()).hasSize(300);
        }
        assertThat(tenant.requestCount(PAGE, 200)).isEqualTo(3);
        try (ExportStream<Profile> profiles = exporter().open(audience)) {
            assertThat(profiles.hasNext()).as("all have been noted").isFalse();
        }
    }

    @Test
    void aBusyServerIsNoCut() {
        tenant.fault(Fault.answer(503, "").on(PAGE).always());
        try (ExportStream<Profile> profiles = exporter().open(audience)) {
            assertThat(catchThrowable(profiles::hasNext)).isInstanceOf(TemporarilyUnavailableException.class);
            tenant.clearFaults();
            try (ExportStream<Profile> later = exporter().open(audience, profiles.checkpoint())) {
                assertThat(later.stream()).hasSize(300);
            }
        }
    }

    @Test
    void aCutPageIsNotContinuedButTheNextOneIs() {
        tenant.fault(Fault.cutAt(9_000).on(PAGE).spare(1));
        List<String> seen = new ArrayList<>();
        ExportCheckpoint checkpoint;
        try (ExportStream<Profile> profiles = exporter().open(audience)) {
            checkpoint = catchThrowableOfType(
                            ExportCutException.class,
                            () -> profiles.forEachRemaining(profile -> seen.add(profile.id())))
                    .checkpoint();
        }
        assertThat(catchThrowable(() -> exporter().open(audience, checkpoint))).isInstanceOf(ExportCutException.class);
        assertThat(tenant.requestCount(PAGE)).isEqualTo(2);

        try (ExportStream<Profile> profiles =
                exporter().open(audience, checkpoint.nextPage().orElseThrow())) {
            profiles.forEachRemaining(profile -> seen.add(profile.id()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(200 + checkpoint.seenOfPage());
    }

    @Test
    void withoutCommitAPageMayBeAskedForAgain() {
        SegmentExport safe = SegmentExport.of(SegmentsApi.ALL_VISITORS)
                .properties("email")
                .audience("newsletter")
                .autoCommit(false)
                .pageSize(100)
                .build();
        tenant.fault(Fault.cutAt(9_000).on(PAGE).spare(1));
        try (ExportStream<Profile> profiles = exporter().open(safe)) {
            assertThat(profiles.stream().map(Profile::id)).hasSize(300).doesNotHaveDuplicates();
        }
    }
}
