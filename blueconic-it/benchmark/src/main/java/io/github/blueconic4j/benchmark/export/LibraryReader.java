package io.github.blueconic4j.benchmark.export;

import java.net.URI;

import io.github.blueconic4j.benchmark.PlainApplication;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;

/** What is measured: the exporter as it is injected. */
final class LibraryReader {

    private final SegmentExporter exporter;
    private final SegmentExport export;

    /**
     * @param gzip whether it asks for packed pages
     */
    LibraryReader(URI tenant, int profiles, boolean gzip) {
        exporter =
                PlainApplication.start(tenant, "benchmark", "benchmark", gzip).get(SegmentExporter.class);
        export = ExportQuery.everybody(profiles);
    }

    PageReader.Read records() {
        try (ExportStream<?> profiles = exporter.open(export)) {
            return read(profiles);
        }
    }

    /** Each profile's bytes untouched. */
    PageReader.Read raw() {
        try (ExportStream<?> profiles = exporter.openRaw(export)) {
            return read(profiles);
        }
    }

    private static PageReader.Read read(ExportStream<?> profiles) {
        int count = 0;
        long first = 0;
        while (profiles.hasNext()) {
            profiles.next();
            if (count++ == 0) {
                first = System.nanoTime();
            }
        }
        return new PageReader.Read(count, first);
    }
}
