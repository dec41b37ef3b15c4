package io.github.blueconic4j.api.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The comparison must be able to see what it is there for. */
@Tag("contract")
class JsonDifferencesTest {

    private static List<String> between(String expected, String actual) {
        return JsonDifferences.between(
                ApiDocument.parse(expected), ApiDocument.parse(actual), Map.of("b.x", "y"), Set.of("map"));
    }

    @Test
    void seesWhatIsLostAddedAndChanged() {
        assertThat(between("{\"a\":1,\"c\":{\"d\":[1,2]}}", "{\"b\":1,\"c\":{\"d\":[1,3]}}"))
                .containsExactly("lost a", "added b", "changed c.d[1]");
        assertThat(between("[1,2]", "[1]")).containsExactly("changed ");
        assertThat(between("{\"a\":\"1\"}", "{\"a\":1}")).containsExactly("changed a");
        assertThat(between("{\"a\":true}", "{\"a\":\"true\"}")).containsExactly("changed a");
        assertThat(between("{\"a\":false}", "{}")).containsExactly("lost a");
        assertThat(between("{\"a\":\"\"}", "{}")).containsExactly("lost a");
        assertThat(between("{\"a\":[[]]}", "{}")).containsExactly("lost a");
    }

    @Test
    void comparesDatesAsInstantsAndNumbersByValue() {
        assertThat(between("\"2024-01-01T00:00Z\"", "\"2024-01-01T01:00:00.000+01:00\""))
                .isEmpty();
        assertThat(between("\"2024-01-01T00:00Z\"", "\"2024-01-01T00:00:01Z\"")).containsExactly("changed ");
        assertThat(between("[1.0,1e2]", "[1,100]")).isEmpty();
    }

    @Test
    void takesAbsentForEmptyButNotInMaps() {
        assertThat(between("{\"a\":null,\"b\":[],\"c\":{}}", "{}")).isEmpty();
        assertThat(between("{\"map\":{\"k\":null}}", "{\"map\":{}}")).containsExactly("lost map");
        assertThat(between("{\"map\":{\"k\":null,\"l\":1}}", "{\"map\":{\"l\":1}}"))
                .containsExactly("lost map.k");
    }

    @Test
    void knowsTwoSpellingsAtTheirPlaceOnly() {
        assertThat(between("{\"b\":[{\"x\":1}]}", "{\"b\":[{\"y\":1}]}")).isEmpty();
        assertThat(between("{\"c\":{\"x\":1}}", "{\"c\":{\"y\":1}}")).containsExactly("lost c.x", "added c.y");
    }
}
