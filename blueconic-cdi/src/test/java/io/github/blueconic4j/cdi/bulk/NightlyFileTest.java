package io.github.blueconic4j.cdi.bulk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;

import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@Timeout(60)
class NightlyFileTest {

    private static final String PAGE = "GET /segments/{segment}/profiles";

    @TempDir
    Path directory;

    @Test
    void whereverItStopsTheFileIsWholeInTheEnd() throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1000).start();
                Application application = Application.start(Application.settings(tenant))) {
            SegmentExporter exporter = application.clients().segmentExporter();
            for (boolean gzip : new boolean[] {false, true}) {
                SegmentExport.Builder query = SegmentExport.of(SegmentsApi.ALL_VISITORS)
                        .allProperties()
                        .pageSize(90);
                SegmentExport export = (gzip ? query.gzip() : query).build();
                Path whole = directory.resolve("whole" + gzip);
                Path file = directory.resolve("file" + gzip);
                Path mark = directory.resolve("mark" + gzip);
                new NightlyFile(exporter, Duration.ofDays(1)).write(export, whole, mark);
                for (int pages : List.of(1, 3, 0, 5)) {
                    tenant.fault(Fault.answer(404, "").on(PAGE).spare(pages));
                    assertThat(catchThrowable(() -> new NightlyFile(exporter, Duration.ZERO).write(export, file, mark)))
                            .isInstanceOf(ResourceNotFoundException.class);
                    // what a process leaves behind that was killed in the middle of a block
                    Files.write(file, new byte[] {'{', '"'}, StandardOpenOption.APPEND);
                }
                new NightlyFile(exporter, Duration.ZERO).write(export, file, mark);
                assertThat(lines(file, gzip)).isEqualTo(lines(whole, gzip)).hasSize(1000);
                assertThat(mark).doesNotExist();
            }
            assertThat(new NightlyFile(exporter, Duration.ZERO).count(SegmentsApi.ALL_VISITORS))
                    .isBetween(1L, 1000L);
        }
    }

    private static List<String> lines(Path file, boolean gzip) throws Exception {
        if (!gzip) {
            return Files.readAllLines(file);
        }
        try (var unpacked = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
