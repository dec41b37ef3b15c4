package io.github.blueconic4j.cdi.bulk.pages;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportCursorExpiredException;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What goes wrong in the middle of an export. */
@Timeout(60)
class CutPagesTest {

    private static final String PAGE = "GET /segments/{segment}/profiles";
    private static final int PROFILES = 500;

    private static SimulatedTenant tenant;
    private static Application application;
    private static List<String> everybody;

    private final SegmentExport export = SegmentExport.of(SegmentsApi.ALL_VISITORS)
            .allProperties()
            .pageSize(100)
            .build();

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.builder().profiles(PROFILES).start();
        startApplication();
        try (ExportStream<Profile> all = exporter()
                .open(SegmentExport.of(SegmentsApi.ALL_VISITORS)
                        .properties("email")
                        .build())) {
            everybody = all.stream().map(Profile::id).toList();
        }
        assertThat(everybody).hasSize(PROFILES);
    }

    private static void startApplication() {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.retry.min-delay", "PT0.001S");
        settings.put("blueconic.retry.max-delay", "PT0.002S");
        settings.put("blueconic.idle-timeout", "PT1S");
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
        tenant.cursorLife(Duration.ofHours(1));
    }

    private static SegmentExporter exporter() {
        return application.clients().segmentExporter();
    }

    private static List<String> rest(ExportStream<Profile> export) {
        try (export) {
            return export.stream().map(Profile::id).toList();
        }
    }

    private void assertEverybodyComesOnceDespite(Fault fault) {
        tenant.reset();
        tenant.fault(fault.on(PAGE));
        assertThat(rest(exporter().open(export))).isEqualTo(everybody);
        assertThat(tenant.requestCount(PAGE)).isEqualTo(6);
    }

    @Test
    void aPageThatIsCutAnywhereHandsOutEverybodyOnce() {
        for (int bytes : new int[] {0, 1, 10, 300, 600, 5_000, 7_999, 8_000, 16_384, 33_333, 60_000}) {
            assertEverybodyComesOnceDespite(Fault.cutAt(bytes).spare(bytes % 4));
        }
        assertEverybodyComesOnceDespite(Fault.resetAt(10));
        assertEverybodyComesOnceDespite(Fault.resetAt(30_000).spare(4));
        assertEverybodyComesOnceDespite(Fault.hangAt(20_000).spare(1));
    }

    /** However often, as long as somebody new comes each time. */
    @Test
    void manyCutsOneAfterTheOtherAreOvercome() {
        IntStream.rangeClosed(1, 20)
                .forEach(i -> tenant.fault(Fault.cutAt(i * 2_500).on(PAGE)));
        assertThat(rest(exporter().open(export))).isEqualTo(everybody);
        assertThat(tenant.requestCount(PAGE)).isGreaterThanOrEqualTo(25);
    }

    @Test
    void givesUpWhereNobodyNewComesAndCanBeContinued() {
        tenant.fault(Fault.cutAt(30_000).on(PAGE).spare(2).always());
        List<String> seen = new ArrayList<>();
        ExportCheckpoint checkpoint;
        try (ExportStream<Profile> profiles = exporter().open(export)) {
            ConnectionFailedException lost = catchThrowableOfType(
                    ConnectionFailedException.class,
                    () -> profiles.forEachRemaining(profile -> seen.add(profile.id())));
            assertThat(lost).isNotNull();
            assertThat(catchThrowable(profiles::hasNext)).as("the same again").isSameAs(lost);
            checkpoint = profiles.checkpoint();
        }
        assertThat(tenant.requestCount(PAGE))
                .as("one with somebody new, two without")
                .isEqualTo(2 + 3);
        assertThat(checkpoint.seen()).isEqualTo(seen.size()).isBetween(201L, 299L);
        assertThat(checkpoint.seenOfPage()).isEqualTo(seen.size() - 200);

        tenant.clearFaults();
        seen.addAll(rest(exporter().open(export, checkpoint)));
        assertThat(seen).isEqualTo(everybody);
    }

    @Test
    void continuesInAnotherApplicationFromAnywhere() {
        for (int stop : new int[] {0, 1, 100, 250, 500}) {
            List<String> seen = new ArrayList<>();
            String text;
            try (ExportStream<Profile> profiles = exporter().open(export)) {
                for (int i = 0; i < stop; i++) {
                    seen.add(profiles.next().id());
                }
                text = profiles.checkpoint().toText();
            }
            application.close();
            startApplication();
            try (ExportStream<Profile> profiles = exporter().open(export, ExportCheckpoint.ofText(text))) {
                profiles.forEachRemaining(profile -> seen.add(profile.id()));
                assertThat(profiles.progress().seen()).isEqualTo(PROFILES);
                assertThat(rest(exporter().open(export, profiles.checkpoint())))
                        .as("all is over")
                        .isEmpty();
            }
            assertThat(seen).isEqualTo(everybody);
        }
    }

    @Test
    void aSegmentThatIsDeletedUnderWayIsToldAndTheCheckpointKept() {
        tenant.fault(
                Fault.answer(404, "{\"message\":\"gone\"}").on(PAGE).spare(3).always());
        try (ExportStream<Profile> profiles = exporter().open(export)) {
            List<String> seen = new ArrayList<>();
            assertThat(catchThrowable(() -> profiles.forEachRemaining(profile -> seen.add(profile.id()))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(seen).hasSize(300);
            assertThat(profiles.checkpoint().seen()).isEqualTo(300);
            tenant.clearFaults();
            seen.addAll(rest(exporter().open(export, profiles.checkpoint())));
            assertThat(seen).isEqualTo(everybody);
        }
    }

    @Test
    void aCursorThatHasExpiredSaysToStartAgain() {
        tenant.cursorLife(Duration.ZERO);
        try (ExportStream<Profile> profiles = exporter().open(export)) {
            assertThat(catchThrowable(() -> profiles.forEachRemaining(profile -> {})))
                    .isInstanceOf(ExportCursorExpiredException.class)
                    .hasMessageContaining("start the export again");
            assertThat(profiles.checkpoint().seen()).isEqualTo(100);
        }
    }

    @Test
    void whatIsNoPageIsToldAtOnce() {
        for (Fault wrong : List.of(
                Fault.loginPage(),
                Fault.answer(200, "{\"profiles\":[{\"id\":\"a\"},{\"id\":canary}]}"),
                Fault.answer(200, "<html>canary"),
                Fault.answer(200, "{\"error\":\"canary\"}"))) {
            tenant.reset();
            tenant.fault(wrong.on(PAGE).spare(1).always());
            try (ExportStream<Profile> profiles = exporter().open(export)) {
                assertThat(catchThrowable(() -> profiles.forEachRemaining(profile -> {})))
                        .isInstanceOf(UnreadableResponseException.class)
                        .hasMessageNotContaining("canary");
                assertThat(profiles.checkpoint().seen()).isBetween(100L, 101L);
            }
            assertThat(tenant.requestCount(PAGE)).isEqualTo(2);
        }
    }

    @Test
    void aPageThatAlwaysEndsTooEarlyIsUnreadableInTheEnd() {
        tenant.fault(Fault.answer(200, "{\"profiles\":[").on(PAGE).always());
        try (ExportStream<Profile> profiles = exporter().open(export)) {
            assertThat(catchThrowable(profiles::hasNext))
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining("cut JSON");
        }
        assertThat(tenant.requestCount(PAGE)).isEqualTo(3);
    }

    @Test
    void damagedGzipIsUnreadable() {
        byte[] damaged = new byte[100];
        System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0x77, 0x77}, 0, damaged, 0, 12);
        tenant.fault(
                Fault.answer(200, damaged).header("Content-Encoding", "gzip").on(PAGE));
        assertThat(catchThrowable(() -> rest(exporter().open(export))))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("damaged gzip");
    }

    @Test
    void anInterruptEndsItAndStaysNoted() {
        tenant.fault(Fault.hangAt(20_000).on(PAGE).spare(1).always());
        Thread reader = Thread.currentThread();
        Thread impatient = new Thread(() -> {
            while (tenant.requestCount(PAGE) < 2) {
                Thread.onSpinWait();
            }
            reader.interrupt();
        });
        impatient.setDaemon(true);
        impatient.start();
        try (ExportStream<Profile> profiles = exporter().open(export)) {
            Throwable stopped = catchThrowable(() -> profiles.forEachRemaining(profile -> {}));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(stopped)
                    .isInstanceOf(ConnectionFailedException.class)
                    .hasCauseInstanceOf(InterruptedIOException.class);
            assertThat(profiles.checkpoint().seen()).isGreaterThanOrEqualTo(100);
            assertThat(tenant.requestCount(PAGE)).isEqualTo(2);
        }
    }

    @Test
    void closingFromAnotherThreadEndsAReadThatWaits() throws Exception {
        tenant.fault(Fault.hangAt(20_000).on(PAGE));
        ExportStream<Profile> profiles = exporter().open(export);
        Thread other = new Thread(() -> {
            while (profiles.progress().seen() == 0) {
                Thread.onSpinWait();
            }
            profiles.close();
        });
        other.start();
        assertThat(catchThrowable(() -> profiles.forEachRemaining(profile -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        other.join();
    }

    @Test
    void busyAnswersAreWaitedOut() {
        tenant.fault(Fault.answer(503, "").on(PAGE).spare(1).times(2));
        tenant.fault(Fault.answer(429, "").on(PAGE).spare(2).times(1));
        assertThat(rest(exporter().open(export))).isEqualTo(everybody);
    }
}
