package io.github.blueconic4j.cdi.bulk;

import java.net.URI;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.testing.Application;

/** Imports twice as much as its JVM has memory. */
final class LargeImportMain {

    static final int CHANGES = 50_000;

    private LargeImportMain() {}

    /**
     * @param args URL, client, secret
     */
    public static void main(String... args) {
        Map<String, String> settings = Application.settings(URI.create(args[0]));
        settings.put("blueconic.client-id", args[1]);
        settings.put("blueconic.client-secret", args[2]);
        String text = "x".repeat(2000);
        try (Application application = Application.start(settings)) {
            ImportReport report = application
                    .clients()
                    .profileImporter()
                    .run(ProfileImport.of(IntStream.range(0, CHANGES).mapToObj(i -> ProfileChange.updateOnly()
                                    .profileId("nobody" + i)
                                    .set("city", text + i)
                                    .build()))
                            .parallelism(4)
                            .build());
            System.out.println(report.sent());
        }
    }
}
