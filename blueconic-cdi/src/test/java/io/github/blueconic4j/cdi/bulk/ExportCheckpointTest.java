package io.github.blueconic4j.cdi.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.profiles.EventFilter;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.segments.SegmentProfilePart;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class ExportCheckpointTest {

    private static final ExportCheckpoint WITHIN = new ExportCheckpoint.Builder("default", "segment s1", "ab12")
            .pageSize(100)
            .page("c1", "c2")
            .seen(203, 5, -7, Long.MAX_VALUE)
            .build();

    private static final ExportCheckpoint FIRST = new ExportCheckpoint.Builder("emea", "groups \"t\u00e9\"", "ab12")
            .pageSize(1)
            .build();

    @Test
    void isTheSameAfterItHasBeenText() {
        for (ExportCheckpoint checkpoint : List.of(WITHIN, FIRST)) {
            ExportCheckpoint read = ExportCheckpoint.ofText(checkpoint.toText());
            assertThat(read).isEqualTo(checkpoint).hasSameHashCodeAs(checkpoint);
            assertThat(read.handedOut()).isEqualTo(checkpoint.handedOut());
            assertThat(read.cursor()).isEqualTo(checkpoint.cursor());
        }
        assertThat(WITHIN).isNotEqualTo(FIRST);
    }

    @Test
    void isTheSameAfterItHasBeenSerialized() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(WITHIN);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(WITHIN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "checkpoint",
                "{\"version\":1}",
                "{\"version\":\"1\",\"tenant\":\"t\",\"list\":\"l\",\"query\":\"q\",\"pageSize\":1,\"seen\":1,\"handedOut\":\"\"}",
                "{\"version\":1,\"tenant\":\"t\",\"list\":\"l\",\"query\":\"q\",\"pageSize\":1,\"seen\":1,\"handedOut\":\"?\"}",
                "{\"version\":1,\"tenant\":\"t\",\"list\":\"l\",\"query\":\"q\",\"pageSize\":0,\"seen\":1,\"handedOut\":\"\"}",
                "{\"version\":1,\"tenant\":\"t\",\"list\":\"l\",\"query\":\"q\",\"pageSize\":1,\"seen\":-1,\"handedOut\":\"\"}",
                "{\"version\":2,\"tenant\":\"t\",\"list\":\"l\",\"query\":\"q\",\"pageSize\":1,\"seen\":1,\"handedOut\":\"\"}"
            })
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> ExportCheckpoint.ofText(text)).isInstanceOf(IllegalArgumentException.class);
        String cut = WITHIN.toText().substring(0, WITHIN.toText().length() - 1);
        assertThatThrownBy(() -> ExportCheckpoint.ofText(cut)).hasMessageContaining("not the text of");
    }

    @Test
    void theNextPageIsWithoutWhatIsLeftOfThisOne() {
        ExportCheckpoint next = WITHIN.nextPage().orElseThrow();
        assertThat(next.cursor()).contains("c2");
        assertThat(next.seen()).isEqualTo(203);
        assertThat(next.seenOfPage()).isZero();
        assertThat(next.nextPage()).isEmpty();
    }

    @Test
    void whoItIsAboutIsNotPrinted() {
        assertThat(WITHIN).hasToString("ExportCheckpoint[default, segment s1, seen=203]");
    }

    @Test
    void isRefusedForAnotherExport() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(10).start();
                SimulatedTenant emea = SimulatedTenant.builder().profiles(10).start()) {
            Map<String, String> settings = Application.settings(tenant);
            settings.put("blueconic.tenant-names", "emea");
            Application.settings(emea).forEach((key, value) -> {
                settings.put(key.replaceFirst("blueconic", "blueconic.tenants.emea"), value);
            });
            String text = text(settings);
            try (Application application = Application.start(settings)) {
                assertRefused(
                        application, text, everybody().properties("email").tenant("emea"), "of the tenant default");
                assertRefused(application, text, SegmentExport.of("other").properties("email"), "not of segment other");
                everyOther(query -> assertRefused(application, text, query, "of another query"));
                assertAccepted(
                        application,
                        text,
                        everybody().properties("email").pageSize(3).gzip());
            }
            settings.put("blueconic.url", emea.url().toString());
            try (Application application = Application.start(settings)) {
                assertRefused(application, text, everybody().properties("email"), "another address");
            }
        }
    }

    private static SegmentExport.Properties everybody() {
        return SegmentExport.of("allvisitors");
    }

    private static String text(Map<String, String> settings) {
        try (Application application = Application.start(settings);
                ExportStream<Profile> export = application
                        .clients()
                        .segmentExporter()
                        .open(everybody().properties("email").pageSize(4).build())) {
            for (int i = 0; i < 6; i++) {
                export.next();
            }
            return export.checkpoint().toText();
        }
    }

    private static void everyOther(Consumer<SegmentExport.Builder> query) {
        query.accept(everybody().allProperties());
        query.accept(everybody().properties("email", "city"));
        query.accept(everybody().properties("email").groupProperties("city"));
        query.accept(everybody().properties("email").events(EventFilter.all()));
        query.accept(everybody().properties("email").events(EventFilter.ofTypes("order")));
        query.accept(everybody().properties("email").expand(SegmentProfilePart.SEGMENTS));
        query.accept(everybody()
                .properties("email")
                .refinement(Refinement.property("email").notEmpty()));
        query.accept(everybody().properties("email").maxHitsAllowed(9));
        query.accept(everybody().properties("email").audience("a").autoCommit(false));
        query.accept(everybody().properties("email").trackProperties("city"));
        query.accept(everybody().properties("email").trackPropertyChangesInNumberOfDays(2));
    }

    private static void assertRefused(Application application, String text, SegmentExport.Builder export, String why) {
        ExportCheckpoint checkpoint = ExportCheckpoint.ofText(text);
        assertThatThrownBy(() -> application.clients().segmentExporter().open(export.build(), checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the checkpoint is ")
                .hasMessageContaining(why);
    }

    private static void assertAccepted(Application application, String text, SegmentExport.Builder export) {
        try (ExportStream<Profile> rest =
                application.clients().segmentExporter().open(export.build(), ExportCheckpoint.ofText(text))) {
            assertThat(rest.stream()).hasSize(4);
            assertThat(rest.checkpoint().pageSize()).as("that it began with").isEqualTo(4);
        }
    }
}
