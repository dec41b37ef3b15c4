package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.Nesting;
import io.github.blueconic4j.api.segments.Segment;
import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Unusual, but JSON: read like any other answer. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LegalBodiesTest {

    private AnswerServer server;
    private SegmentsApi segments;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
        segments = server.client(SegmentsApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SegmentPage page(String body) {
        server.answers(200, "application/json", body);
        return segments.list(null, null, null);
    }

    private Segment segment(String members) {
        return page("{\"segments\":[{" + members + "}]}").segments().get(0);
    }

    @Test
    void ofMembersWithTheSameNameTheLastOneWins() {
        Segment segment = segment("\"id\":\"a\",\"tags\":[\"x\"],\"id\":\"b\",\"tags\":[\"y\",\"z\"]");
        assertThat(segment.id()).isEqualTo("b");
        assertThat(segment.tags()).containsExactly("y", "z");
    }

    @Test
    void aMillionUnknownMembersAreSkipped() {
        server.answers("application/json", out -> {
            StringBuilder members = new StringBuilder("{\"segments\":[{\"id\":\"s1\"");
            for (int i = 0; i < 1_000_000; i++) {
                members.append(",\"")
                        .append("_" + Integer.toString(i, 36))
                        .append("\":")
                        .append(i % 10);
            }
            out.write(members.append("}]}").toString().getBytes(StandardCharsets.UTF_8));
        });
        assertThat(segments.list(null, null, null).segments())
                .extracting(Segment::id)
                .containsExactly("s1");
    }

    @Test
    void halvesOfCharactersAreCarriedWhereTheyAreEscaped() {
        assertThat(segment("\"name\":\"a\\ud800b\\udc00\"").name()).isEqualTo("a\uD800b\uDC00");
        assertThat(segment("\"\\ud800\":1,\"name\":\"\\uD83D\\uDE00\"").name()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void unknownMembersMayBeNestedTwoHundredDeep() {
        int levels = Nesting.MAX - 3; // the page, its list and the segment are nested, too
        for (String[] pair : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
            String deep = pair[0].repeat(levels) + (pair[0].equals("[") ? "" : "1") + pair[1].repeat(levels);
            assertThat(segment("\"new\":" + deep + ",\"id\":\"s1\"").id()).isEqualTo("s1");
        }
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(page("\uFEFF{\"segments\":[{\"id\":\"\uFEFF\"}]}").segments())
                .extracting(Segment::id)
                .containsExactly("\uFEFF");
    }
}
