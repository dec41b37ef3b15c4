package io.github.blueconic4j.cdi.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.cdi.bulk.NightlyImport.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The samples of docs/bulk.md. */
@Timeout(60)
class NightlyImportTest extends ImporterFixture {

    @TempDir
    Path directory;

    private NightlyImport nightly() {
        return new NightlyImport(profiles());
    }

    @Test
    void importsWhatAnApplicationMakes() {
        ImportReport report = nightly()
                .importAll(
                        Stream.of(new Customer("n1", "x"), new Customer("n2", "y"), new Customer("n1", "z")), rejects);
        assertThat(report.count(ChangeState.CREATED)).isEqualTo(2);
        assertThat(report.count(ChangeState.MODIFIED)).isEqualTo(1);
    }

    @Test
    void importsAFileAndSaysTheSameWhenRunAgain() throws Exception {
        Path file = Files.writeString(
                directory.resolve("customers.ndjson"), BlueConicJson.write(good("a")) + "\nnonsense\n");
        Path rejected = directory.resolve("rejected.ndjson");
        Path journal = directory.resolve("customers.journal");
        ImportReport report = nightly().importFile(file, rejected, journal);
        assertThat(report.malformed()).isEqualTo(1);
        assertThat(nightly().importFile(file, rejected, journal)).isEqualTo(report);
        assertThat(tenant.requestCount(PROFILES)).isEqualTo(1);
        assertThat(Rejects.lines(Files.readString(rejected))).hasSize(1);
    }
}
