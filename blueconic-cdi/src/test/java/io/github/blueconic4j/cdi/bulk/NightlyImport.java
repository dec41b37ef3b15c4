package io.github.blueconic4j.cdi.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.ProfileChange;

/** What docs/bulk.md shows of imports. */
final class NightlyImport {

    private final ProfileImporter importer;

    NightlyImport(ProfileImporter importer) {
        this.importer = importer;
    }

    record Customer(String number, String city) {}

    ImportReport importAll(Stream<Customer> customers, OutputStream rejects) {
        Stream<ProfileChange> changes = customers.map(customer -> ProfileChange.upsert()
                .matching(Match.on("customerid", customer.number()))
                .set("customerid", customer.number())
                .set("city", customer.city())
                .build());
        ImportReport report =
                importer.run(ProfileImport.of(changes).rejects(rejects).build());
        report.throwIfRejected();
        return report;
    }

    ImportReport importFile(Path file, Path rejected, Path journal) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream rejects =
                        Files.newOutputStream(rejected, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            return importer.run(ProfileImport.ofNdjson(in)
                    .onMalformedLine(OnMalformedLine.CONTINUE)
                    .rejects(rejects)
                    .checkpoint(ImportCheckpoint.at(journal)
                            .input(file.getFileName().toString()))
                    .build());
        }
    }
}
