package io.github.blueconic4j.cdi.bulk.pages;

import java.net.URI;
import java.util.Map;

import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.testing.Application;

/** Exports two pages of a million profiles each; {@link SmallHeapExportTest} starts it. */
final class SmallHeapExport {

    private SmallHeapExport() {}

    /**
     * @param arguments URL, id and secret of the tenant
     */
    public static void main(String[] arguments) {
        Map<String, String> settings = Application.settings(URI.create(arguments[0]));
        settings.put("blueconic.client-id", arguments[1]);
        settings.put("blueconic.client-secret", arguments[2]);
        settings.put("blueconic.bulk.gzip", "false");
        SegmentExport export = SegmentExport.of(SegmentsApi.ALL_VISITORS)
                .properties("email")
                .pageSize(1_000_000)
                .build();
        long seen = 0;
        try (Application application = Application.start(settings);
                ExportStream<Profile> profiles =
                        application.clients().segmentExporter().open(export)) {
            while (profiles.hasNext()) {
                seen += profiles.next().id() == null ? 0 : 1;
            }
            System.out.println(
                    "seen: " + seen + ", and " + profiles.checkpoint().complete());
        }
        System.exit(0);
    }
}
