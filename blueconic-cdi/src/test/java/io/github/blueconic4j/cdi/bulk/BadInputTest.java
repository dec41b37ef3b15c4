package io.github.blueconic4j.cdi.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What an import makes of an input, a sink or a tenant that it cannot work with. */
@Timeout(60)
class BadInputTest extends ImporterFixture {

    private static InputStream text(String ndjson) {
        return new ByteArrayInputStream(ndjson.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String id) {
        return BlueConicJson.write(good(id)) + "\n";
    }

    @Test
    void readsNdjsonAsPeopleWriteIt() {
        String ndjson = "\uFEFF" + line("a") + "\n   \t\r\n" + line("b").replace("\n", "\r\n")
                + line("c").strip();
        profiles().run(ProfileImport.ofNdjson(text(ndjson)).build()).throwIfRejected();
        assertThat(List.of("a", "b", "c")).allMatch(id -> tenant.profile(id).isPresent());
    }

    @Test
    void stopsAtABrokenLineAndFinishesWhatItHasRead() {
        String ndjson = line("a") + "\n" + line("b").replace("profileId", "profileid") + line("c");
        ImportStoppedException stopped = catchThrowableOfType(ImportStoppedException.class, () -> profiles()
                .run(ProfileImport.ofNdjson(text(ndjson)).build()));
        assertThat(stopped)
                .hasMessageContaining("line 3 is no change: profileid is a member that no change has")
                .hasMessageContaining("read 1, sent 1");
        assertThat(stopped.report().count(ChangeState.CREATED)).isEqualTo(1);
        assertThat(tenant.profile("c")).isEmpty();
    }

    @Test
    void goesOnBehindBrokenLinesWhenAskedTo() {
        String long1 = "{\"strategy\":\"UPSERT\",\"profileId\":\"x" + "y".repeat(5000) + "\"}\n";
        String ndjson = "nonsense\n" + line("a") + "[1]\n" + long1 + "{}{}\n" + "{\"a\":\u0000}\n" + "{}\n"
                + "{\"strategy\":\"UPSERT\",\"properties\":[{\"id\":\"city\",\"value\":[\"secret\"]}]}\n"
                + "{\"strategy\":\"UPSERT\",\"timeline\":7}\n" + line("b");
        ImportReport report = profiles()
                .run(ProfileImport.ofNdjson(text(ndjson))
                        .onMalformedLine(OnMalformedLine.CONTINUE)
                        .maxBatchBytes(2000)
                        .rejects(rejects)
                        .build());
        assertThat(report.malformed()).isEqualTo(8);
        assertThat(report.count(ChangeState.CREATED)).isEqualTo(2);
        assertThat(rejects.lines())
                .extracting(reject -> reject.getInt("line") + " "
                        + reject.getString("code") + " "
                        + reject.getJsonArray("messages").getString(0))
                .contains(
                        "1 MALFORMED no JSON, at byte 0",
                        "3 MALFORMED no JSON object",
                        "4 TOO_LARGE the line is longer than 4000 bytes",
                        "5 MALFORMED more than one JSON object",
                        "8 MALFORMED properties[0].value is a member that no change has",
                        "9 MALFORMED not a readable ProfileChange at timeline");
        assertThat(rejects.lines().get(0).getString("text")).isEqualTo("nonsense");
    }

    @Test
    void rejectsAloneWhatIsTooLargeForABatch() {
        ProfileChange large = ProfileChange.upsert()
                .profileId("b")
                .set("city", "x".repeat(3000))
                .build();
        ImportReport report = profiles()
                .run(ProfileImport.of(Arrays.asList(good("a"), large, null, good("c")))
                        .maxBatchBytes(2000)
                        .rejects(rejects)
                        .build());
        assertThat(report.malformed()).isEqualTo(2);
        assertThat(report.count(ChangeState.CREATED)).isEqualTo(2);
        assertThat(rejects.codes()).containsExactly("1 TOO_LARGE", "2 INVALID");
        assertThat(rejects.lines().get(0).getJsonObject("change").getString("profileId"))
                .isEqualTo("b");
    }

    @Test
    void rejectsAloneWhatIsInvalid() {
        ProfileChange invalid =
                new ProfileChange("x y", List.of(), null, null, null, null, null, null, " ", null, null, null);
        ImportReport report = profiles()
                .run(ProfileImport.of(Stream.of(invalid, good("a")))
                        .rejects(rejects)
                        .build());
        assertThat(report.malformed()).isEqualTo(1);
        assertThat(report.sent()).isEqualTo(1);
        assertThat(rejects.codes()).containsExactly("0 INVALID");
    }

    @Test
    void tellsWhatWasDoneWhenItsIteratorThrows() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<ProfileChange> changes = IntStream.range(0, 250)
                .mapToObj(i -> {
                    if (i == 200) {
                        throw new IllegalStateException("the database is gone");
                    }
                    return good("p" + i);
                })
                .onClose(() -> closed.set(true));
        ImportStoppedException stopped = catchThrowableOfType(ImportStoppedException.class, () -> profiles()
                .run(ProfileImport.of(changes).batchSize(30).build()));
        assertThat(stopped).hasRootCauseMessage("the database is gone");
        assertThat(stopped.report().read()).isEqualTo(200);
        assertThat(stopped.report().count(ChangeState.CREATED)).isEqualTo(200);
        assertThat(closed).isTrue();
    }

    @Test
    void stopsWhenNobodyTakesItsRejects() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        Iterator<ProfileChange> endless = Stream.iterate(0, i -> i + 1)
                .map(i -> i == 500 ? bad("b") : good("p" + i))
                .iterator();
        ImportStoppedException stopped = catchThrowableOfType(ImportStoppedException.class, () -> profiles()
                .run(ProfileImport.of(endless).batchSize(100).rejects(full).build()));
        assertThat(stopped).hasRootCauseMessage("disk full").hasMessageContaining("cannot be written down");
        ImportReport report = stopped.report();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.sent() + report.notSent()).isEqualTo(report.read());
    }

    @Test
    void stopsWhenItsListenerFails() {
        assertThatThrownBy(() -> profiles()
                        .run(ProfileImport.of(Stream.of(good("a")))
                                .progress(now -> {
                                    throw new IllegalStateException("listener");
                                })
                                .build()))
                .isInstanceOf(ImportStoppedException.class)
                .hasRootCauseMessage("listener");
    }

    @Test
    void stopsWhenEverythingIsBad() {
        List<ProfileChange> changes =
                IntStream.range(0, 100_000).mapToObj(i -> bad("p" + i)).toList();
        ImportStoppedException stopped = catchThrowableOfType(ImportStoppedException.class, () -> profiles()
                .run(ProfileImport.of(changes).rejects(rejects).build()));
        assertThat(stopped).hasMessageContaining("refused 20 changes one after another with 400 and has taken none");
        assertThat(tenant.requestCount(PROFILES)).isLessThan(400);
        ImportReport report = stopped.report();
        assertThat(report.rejected() + report.notSent()).isEqualTo(report.read());
        assertThat(rejects.lines()).hasSize((int) report.read());
    }

    @Test
    void stopsWhenItMayNotWrite() {
        tenant.fault(Fault.answer(403, "{}").on(PROFILES).always());
        ImportStoppedException stopped = catchThrowableOfType(ImportStoppedException.class, () -> profiles()
                .run(ProfileImport.of(Stream.generate(() -> good("a"))).build()));
        assertThat(stopped).hasMessageContaining("PUT /profiles → 403").hasMessageContaining("write:profiles");
        assertThat(stopped.report().sent()).isZero();
    }
}
