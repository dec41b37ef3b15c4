package io.github.blueconic4j.api.common;

import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.segments.Segment;
import io.github.blueconic4j.api.segments.SegmentPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BlueConicJsonTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T00:00Z, 2024-01-01T00:00:00Z",
        "2024-01-01T00:00:07Z, 2024-01-01T00:00:07Z",
        "2024-01-01T00:00:00.123Z, 2024-01-01T00:00:00.123Z",
        "2024-01-01T02:00+02:00, 2024-01-01T00:00:00Z",
        "2024-01-01T00:00:00.5-0330, 2024-01-01T03:30:00.500Z",
        "2024-06-30T23:30:00+0000, 2024-06-30T23:30:00Z",
    })
    void readsDatesWithMinutesOnlyAndWithOffsets(String wire, Instant instant) {
        Segment segment = BlueConicJson.read(Segment.class, "{\"creationDate\":\"" + wire + "\"}");
        assertThat(segment.creationDate()).isEqualTo(instant);
        assertThat(BlueConicJson.read(Segment.class, BlueConicJson.write(segment))
                        .creationDate())
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void readsAnEmptyDateAsNone(String wire) {
        assertThat(BlueConicJson.read(Segment.class, "{\"creationDate\":" + wire + "}")
                        .creationDate())
                .isNull();
    }

    @Test
    void skipsUnknownMembersOfEveryShape() {
        Segment segment = BlueConicJson.read(
                Segment.class, "{\"new\":{\"id\":[1,{}]},\"id\":\"s1\",\"newer\":[[null]],\"newest\":1e400}");
        assertThat(segment.id()).isEqualTo("s1");
    }

    @Test
    void skipsAnUnknownMemberOfAnyDepth() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(BlueConicJson.read(Segment.class, "{\"new\":" + deep + ",\"id\":\"s1\"}")
                        .id())
                .isEqualTo("s1");
    }

    @Test
    void leavesOutWhatIsAbsentAndReadsItBackAsAbsent() {
        Segment segment = BlueConicJson.read(Segment.class, "{\"id\":\"s1\",\"name\":null}");
        assertThat(segment.name()).isNull();
        assertThat(segment.profileCount()).isNull();
        assertThat(segment.tags()).isEmpty();
        assertThat(BlueConicJson.write(segment)).isEqualTo("{\"id\":\"s1\",\"tags\":[]}");
    }

    @Test
    void readsNumbersBeyondThirtyTwoBits() {
        assertThat(BlueConicJson.read(SegmentPage.class, "{\"totalResults\":5000000000}")
                        .totalResults())
                .isEqualTo(5_000_000_000L);
    }

    @Test
    void carriesUnknownOpenValuesThroughBothWays() {
        GroupChangeResult result = BlueConicJson.read(GroupChangeResult.class, "{\"state\":\"POSTPONED\"}");
        assertThat(result.state()).isEqualTo(new ChangeState("POSTPONED")).isNotEqualTo(ChangeState.CREATED);
        assertThat(BlueConicJson.write(result)).contains("\"state\":\"POSTPONED\"");
    }

    @Test
    void namesThePathOfTheUnreadablePropertyAndNeverItsValue() {
        assertThatThrownBy(() -> BlueConicJson.read(
                        SegmentPage.class, "{\"segments\":[{\"id\":\"s1\",\"profileCount\":\"jane@example.com\"}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SegmentPage")
                .hasMessageContaining("segments.profileCount")
                .hasMessageNotContaining("jane")
                .hasNoCause();
    }

    @Test
    void aValueThatLooksLikeAPropertyNameStaysOutOfTheMessage() {
        assertThatThrownBy(() -> BlueConicJson.read(
                        Segment.class, "{\"creationDate\":\"Unable to read property 'secret42' because\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("creationDate")
                .hasMessageNotContaining("secret42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"id\":\"s1\"", "[", "nonsense", "\"text\"", "[1]", "7"})
    void refusesWhatIsNoSuchObject(String text) {
        assertThatThrownBy(() -> BlueConicJson.read(Segment.class, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a readable Segment");
        assertThatThrownBy(() -> BlueConicJson.read((Type) Segment.class, new StringReader(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a readable Segment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "creator", "creationDate", "id"})
    void refusesWhatIsNestedTooDeep(String member) {
        String text = "{\"" + member + "\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
        assertThatThrownBy(() -> BlueConicJson.read(Segment.class, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAListASingleObjectAndNothing() {
        JsonValue one = Json.createObjectBuilder().add("id", "a").build();
        JsonValue many = Json.createArrayBuilder().add(one).add(one).build();
        NamedReference a = new NamedReference("a", null);
        assertThat(BlueConicJson.readOneOrMany(NamedReference.class, one)).containsExactly(a);
        assertThat(BlueConicJson.readOneOrMany(NamedReference.class, many)).containsExactly(a, a);
        assertThat(BlueConicJson.readOneOrMany(NamedReference.class, null)).isEmpty();
        assertThat(BlueConicJson.readOneOrMany(NamedReference.class, JsonValue.NULL))
                .isEmpty();
    }

    @Test
    void readsLinksInBothSpellings() {
        Link lower = BlueConicJson.read(Link.class, "{\"href\":\"/a\",\"rel\":\"next\",\"type\":\"GET\"}");
        Link upper = BlueConicJson.read(Link.class, "{\"Href\":\"/a\",\"Rel\":\"next\",\"Type\":\"GET\"}");
        assertThat(upper).isEqualTo(lower).isEqualTo(new Link("/a", "next", "GET"));
        assertThat(BlueConicJson.write(upper)).isEqualTo("{\"href\":\"/a\",\"rel\":\"next\",\"type\":\"GET\"}");
    }

    @Test
    void answersAreUnchangeable() {
        ProfileChangeResult result = BlueConicJson.read(
                ProfileChangeResult.class, "{\"validationErrors\":{\"email\":[\"no\"]},\"timeline\":[{}]}");
        assertThatThrownBy(() -> result.timeline().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> result.validationErrors().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(result.validationErrors()).isEqualTo(Map.of("email", List.of("no")));
    }

    @Test
    void saysWhatToDoWhereTheReaderOfTheContainerTakesNoMore() {
        Reader parsson = new StringReader("") {
            @Override
            public int read(char[] into, int from, int count) {
                throw new JsonException("Document parsing count exceeded maximum allowed value of 15000000");
            }
        };
        assertThatThrownBy(() -> BlueConicJson.read((Type) SegmentPage.class, parsson))
                .hasMessageStartingWith("not a readable SegmentPage; the JSON reader of the container takes no more")
                .hasMessageContaining("ask for fewer at a time (count)")
                .hasMessageContaining("org.eclipse.parsson.maxParsingLimit");
    }
}
