package io.github.blueconic4j.cdi.bulk.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportProgress;
import io.github.blueconic4j.cdi.bulk.ExportStopped;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import io.github.blueconic4j.cdi.bulk.GroupExport;
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

@Timeout(60)
class NdjsonFileTest {

    private static final String PAGE = "GET /segments/{segment}/profiles";

    private static SimulatedTenant tenant;
    private static Application application;
    private static List<String> everybody;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.builder().profiles(1500).start();
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.bulk.page-size", "400");
        application = Application.start(settings);
        try (ExportStream<ExportedJson> all = exporter().openRaw(plain())) {
            everybody = all.stream().map(ExportedJson::text).toList();
        }
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

    private static SegmentExport plain() {
        return SegmentExport.of(SegmentsApi.ALL_VISITORS).allProperties().build();
    }

    private static SegmentExport packed() {
        return SegmentExport.of(SegmentsApi.ALL_VISITORS).allProperties().gzip().build();
    }

    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
        return text.lines().toList();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (InputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        }
    }

    @Test
    void everybodyStandsOnALine() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ExportProgress progress = exporter().write(plain(), file);
        assertThat(lines(file.toByteArray())).isEqualTo(everybody).hasSize(1500);
        assertThat(progress.seen()).isEqualTo(1500);
        assertThat(progress.bytes()).isEqualTo(file.size());
    }

    @Test
    void packedItIsTheSame() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ExportProgress progress = exporter().write(packed(), file);
        assertThat(lines(unpacked(file.toByteArray()))).isEqualTo(everybody);
        assertThat(progress.bytes()).isEqualTo(file.size());
    }

    @Test
    void nobodyIsAnEmptyFile() throws Exception {
        for (boolean gzip : new boolean[] {false, true}) {
            SegmentExport.Builder nobody = SegmentExport.of(SegmentsApi.ALL_VISITORS)
                    .allProperties()
                    .refinement(Refinement.property("email").containsAny("nobody@nowhere"));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            exporter().write((gzip ? nobody.gzip() : nobody).build(), file);
            assertThat(gzip ? unpacked(file.toByteArray()) : file.toByteArray()).isEmpty();
        }
    }

    @Test
    void groupsStandOnLinesToo() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        application
                .clients()
                .groupExporter()
                .write(GroupExport.of("household").properties("city").build(), file);
        assertThat(lines(file.toByteArray())).isNotEmpty().allMatch(line -> line.startsWith("{"));
    }

    @Test
    void lineBreaksBetweenMembersBecomeBlanks() throws Exception {
        tenant.fault(Fault.answer(200, "{\"profiles\":[{\n\"id\":\"a\",\r\n\t\"x\":\"b\\nc\"\n}]}")
                .on(PAGE));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exporter().write(plain(), file);
        assertThat(file).hasToString("{ \"id\":\"a\",  \t\"x\":\"b\\nc\" }\n");
    }

    /** A file of a disk that gets full: takes part of what it is given, then fails. */
    private static final class FullDisk extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int room;

        FullDisk(int room) {
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int part = Math.min(length, room - taken.size());
            taken.write(bytes, offset, part);
            if (part < length) {
                throw new IOException("no space left");
            }
        }

        byte[] first(long bytes) {
            byte[] all = taken.toByteArray();
            assertThat(bytes).isLessThanOrEqualTo(all.length);
            return Arrays.copyOf(all, (int) bytes);
        }
    }

    @Test
    void whereASinkFailsTheExportCanBeContinued() throws Exception {
        for (SegmentExport export : List.of(plain(), packed())) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            exporter().write(export, whole);
            for (double part : new double[] {0, 0.001, 0.2, 0.5, 0.999}) {
                FullDisk disk = new FullDisk((int) (part * whole.size()));
                Throwable failed = catchThrowable(() -> exporter().write(export, disk));
                assertThat(failed)
                        .as("passes as it is")
                        .isInstanceOf(IOException.class)
                        .hasMessage("no space left");
                ExportStopped stopped = ExportStopped.of(failed).orElseThrow();
                assertThat(stopped.checkpoint().seen())
                        .isEqualTo(stopped.progress().seen());

                ByteArrayOutputStream file = new ByteArrayOutputStream();
                file.writeBytes(disk.first(stopped.progress().bytes()));
                long before =
                        file.size() == 0 ? 0 : lines(content(export, file)).size();
                assertThat(stopped.checkpoint().seen())
                        .as("exactly what was written whole")
                        .isEqualTo(before);
                exporter()
                        .write(
                                export,
                                ExportCheckpoint.ofText(stopped.checkpoint().toText()),
                                file);
                assertThat(lines(content(export, file))).isEqualTo(everybody);
            }
        }
    }

    private static byte[] content(SegmentExport export, ByteArrayOutputStream file) throws IOException {
        return export.options().gzip() ? unpacked(file.toByteArray()) : file.toByteArray();
    }

    @Test
    void whatWasReadBeforeTheExportStoppedIsWritten() throws Exception {
        tenant.fault(Fault.answer(404, "").on(PAGE).spare(2).always());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Throwable failed = catchThrowable(() -> exporter().write(plain(), file));
        assertThat(failed).isInstanceOf(ResourceNotFoundException.class);
        ExportStopped stopped = ExportStopped.of(failed).orElseThrow();
        assertThat(lines(file.toByteArray())).isEqualTo(everybody.subList(0, 800));
        assertThat(stopped.progress().bytes()).isEqualTo(file.size());
        tenant.clearFaults();
        exporter().write(plain(), stopped.checkpoint(), file);
        assertThat(lines(file.toByteArray())).isEqualTo(everybody);
    }

    @Test
    void aListenerHearsOfEachBlock() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Long> sizes = new ArrayList<>();
        exporter().write(plain(), null, file, (progress, checkpoint) -> {
            sizes.add(progress.bytes());
            assertThat(progress.bytes()).isEqualTo(file.size());
            assertThat(checkpoint.get().seen()).isEqualTo(progress.seen());
            assertThat(lines(file.toByteArray())).hasSize((int) progress.seen());
        });
        assertThat(sizes).hasSizeGreaterThan(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aListenerThatFailsStopsTheExportWhereItWas() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Throwable failed = catchThrowable(() -> exporter().write(plain(), null, file, (progress, checkpoint) -> {
            throw new IllegalStateException("of the listener");
        }));
        assertThat(failed).hasMessage("of the listener");
        ExportStopped stopped = ExportStopped.of(failed).orElseThrow();
        assertThat(stopped.progress().bytes()).isEqualTo(file.size());
        exporter().write(plain(), stopped.checkpoint(), file);
        assertThat(lines(file.toByteArray())).isEqualTo(everybody);
    }

    @Test
    void theSinkStaysOpen() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        exporter().write(plain(), file);
        exporter().write(packed(), file);
    }
}
