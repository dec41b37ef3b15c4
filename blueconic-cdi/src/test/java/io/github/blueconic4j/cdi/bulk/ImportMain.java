package io.github.blueconic4j.cdi.bulk;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.testing.Application;

/** Imports in a JVM of its own, which the test kills. Says on its standard output how far it is, and the report at last. */
final class ImportMain {

    static final int CHANGES = 6000;

    private ImportMain() {}

    /** Every second is not safe to repeat; all have a profile of their own. */
    static ProfileChange change(int i) {
        return i % 2 == 0 ? ImporterFixture.counting("p" + i) : ImporterFixture.good("p" + i);
    }

    /**
     * @param args URL, client, secret, journal, rejects
     */
    public static void main(String... args) throws Exception {
        Map<String, String> settings = Application.settings(URI.create(args[0]));
        settings.put("blueconic.client-id", args[1]);
        settings.put("blueconic.client-secret", args[2]);
        try (Application application = Application.start(settings);
                OutputStream rejects =
                        Files.newOutputStream(Path.of(args[4]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ImportReport report = application
                    .clients()
                    .profileImporter()
                    .run(ProfileImport.of(IntStream.range(0, CHANGES).mapToObj(ImportMain::change))
                            .batchSize(100)
                            .parallelism(4)
                            .checkpoint(ImportCheckpoint.at(Path.of(args[3])).input("killed"))
                            .rejects(rejects)
                            .progress(now -> System.out.println("decided"))
                            .build());
            System.out.println("report " + report);
        }
    }
}
