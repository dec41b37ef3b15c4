package io.github.blueconic4j.cdi.bulk.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.RawServer;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages as other servers may send them. */
@Timeout(60)
class ServedPagesTest {

    private static final SegmentExport EVERYBODY =
            SegmentExport.of(SegmentsApi.ALL_VISITORS).allProperties().build();

    private static List<ExportedJson> exported(UnaryOperator<String> answer) throws Exception {
        try (RawServer server = RawServer.tenant(answer);
                Application other = Application.start(Application.settings(server.url()))) {
            ExportStream<ExportedJson> export =
                    other.clients().segmentExporter().openRaw(EVERYBODY);
            return export.stream().toList();
        }
    }

    @Test
    void membersStandInAnyOrderAndLinksInAnySpelling() throws Exception {
        List<ExportedJson> all = exported(request -> RawServer.http(
                200,
                "application/json",
                request.contains("cursor=c2")
                        ? "{\"links\":[{\"href\":1}],\"profiles\":[{\"new\":[ 1 ],\"id\":\"b\"}],\"totalResults\":2}"
                        : "{\"profiles\":[{\"id\":\"a\" , \"x\":{}}],\"links\":[{\"Href\":1}],\"nextCursor\":\"c2\"}"));
        assertThat(all.stream().map(ExportedJson::text))
                .containsExactly("{\"id\":\"a\" , \"x\":{}}", "{\"new\":[ 1 ],\"id\":\"b\"}");
    }

    @Test
    void packedPagesAreUnpacked() throws Exception {
        List<ExportedJson> all = exported(request -> {
            assertThat(request.toLowerCase(Locale.ROOT)).contains("accept-encoding: gzip");
            return RawServer.gzip(200, "{\"profiles\":[{\"id\":\"a\"}]}");
        });
        assertThat(all).extracting(ExportedJson::id).containsExactly("a");
    }

    /** As a server whose cursors go in circles, or that names the last page as its own next one. */
    @Test
    void aCursorThatWasFollowedBeforeIsTheEnd() throws Exception {
        List<ExportedJson> all = exported(request -> RawServer.http(
                200,
                "application/json",
                request.contains("cursor=c2")
                        ? "{\"nextCursor\":\"c2\",\"profiles\":[{\"id\":\"b\"}]}"
                        : "{\"nextCursor\":\"c2\",\"profiles\":[{\"id\":\"a\"}]}"));
        assertThat(new HashSet<>(all)).hasSize(2);
        assertThat(all).hasSize(2);
    }

    /** By id and not by position: others may stand before them now. */
    @Test
    void whoComesBetweenIsHandedOutAndNobodyTwice() throws Exception {
        List<String> answers = new ArrayList<>(List.of(
                page("a", "b", "c").substring(0, 40),
                page("x", "c", "a", "d").substring(0, 50),
                page("d", "y", "x", "b", "a", "c")));
        List<ExportedJson> all =
                exported(request -> "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + answers.remove(0));
        assertThat(all.stream().map(ExportedJson::id))
                .startsWith("a", "b")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder("a", "b", "c", "x", "d", "y");
    }

    private static String page(String... ids) {
        return "{\"profiles\":[{\"id\":\"" + String.join("\"},{\"id\":\"", ids) + "\"}]}";
    }

    @Test
    void closingEndsTheConnectionInsteadOfReadingTheRest() throws Exception {
        try (SimulatedTenant large = SimulatedTenant.builder().profiles(300_000).start();
                Application other = Application.start(Application.settings(large))) {
            SegmentExport export = SegmentExport.of(SegmentsApi.ALL_VISITORS)
                    .allProperties()
                    .pageSize(300_000)
                    .build();
            for (int i = 0; i < 3; i++) {
                long begin = System.nanoTime();
                ExportStream<Profile> profiles =
                        other.clients().segmentExporter().open(export);
                profiles.next();
                profiles.close();
                assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
                assertThatThrownBy(profiles::hasNext)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("closed");
                assertThat(profiles.checkpoint().seen()).isEqualTo(1);
                for (int wait = 0; wait < 300 && large.openConnections() > 1; wait++) {
                    Thread.sleep(20);
                }
                assertThat(large.openConnections()).as("that of the token").isLessThanOrEqualTo(1);
            }
        }
    }
}
