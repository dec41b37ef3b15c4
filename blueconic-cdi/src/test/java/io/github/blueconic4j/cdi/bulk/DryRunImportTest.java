package io.github.blueconic4j.cdi.bulk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.profiles.ProfileChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(60)
class DryRunImportTest extends ImporterFixture {

    @Test
    void sendsNothingAndTellsWhatBlueConicWouldNotDo() {
        ProfileChange typo =
                ProfileChange.upsert().profileId("p2").set("emial", "x").build();
        ImportReport report = profiles()
                .run(ProfileImport.of(List.of(good("p1"), typo, good("p3"), counting("p4")))
                        .rejects(rejects)
                        .dryRun()
                        .build());

        assertThat(tenant.requestCount("PUT /profiles")).isZero();
        assertThat(report.read()).isEqualTo(4);
        assertThat(report.malformed()).isEqualTo(1);
        assertThat(report.sent()).isZero();
        assertThat(report.isDone()).isFalse();
        assertThat(rejects.toString(StandardCharsets.UTF_8))
                .startsWith("{\"index\":1,\"code\":\"UNKNOWN_PROPERTY\"")
                .contains("properties[0]")
                .endsWith("}\n");
    }

    @Test
    void ofGroupsToo() {
        GroupChange unknown =
                GroupChange.upsert("no such type", "g1").set("city", "x").build();
        ImportReport report =
                groups().run(GroupImport.of(List.of(unknown)).dryRun().build());

        assertThat(tenant.requestCount("PUT /groups")).isZero();
        assertThat(report.malformed()).isEqualTo(1);
    }

    @Test
    void hasNoCheckpointThatWouldTakeTheChangesForDone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileImport.of(List.of(good("p1")))
                        .dryRun()
                        .journal(Path.of("journal"))
                        .build())
                .withMessageContaining("dryRun");
    }
}
