package io.github.blueconic4j.api.contract;

import java.util.List;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.blueconic4j.api.channels.ChannelPage;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.segments.SegmentPage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Our types as results of an application's own resources, written by the server's JSON library without our settings. */
class OtherJsonTest {

    private static final SegmentPage SEGMENTS = BlueConicJson.read(
            SegmentPage.class,
            "{\"segments\":[{\"id\":\"s1\",\"creationDate\":\"2024-01-01T00:00Z\",\"name\":\"n\"}],\"totalResults\":1}");
    private static final ChannelPage CHANNELS = BlueConicJson.read(
            ChannelPage.class,
            "{\"channels\":[{\"id\":\"c1\",\"type\":\"EMAIL\"},{\"id\":\"c2\",\"type\":\"HOLOGRAM\"}]}");
    private static final Profile PROFILE = BlueConicJson.read(
            Profile.class,
            "{\"id\":\"p1\",\"properties\":[{\"id\":\"email\",\"values\":[\"ann@example.org\"]}],"
                    + "\"permissions\":{\"level\":\"PERSONAL\"}}");
    private static final ProfileChange CHANGE =
            ProfileChange.updateOnly().profileId("p1").set("city", "x").build();

    @Test
    void jsonbOfTheServerWritesOpenValuesAsText() {
        Jsonb plain = JsonbBuilder.create();

        assertThat(plain.toJson(CHANNELS)).contains("\"EMAIL\"", "\"HOLOGRAM\"").doesNotContain("{\"value\"");
        assertThat(plain.toJson(PROFILE)).contains("\"ann@example.org\"").doesNotContain("{\"value\"");
        assertThat(plain.toJson(CHANGE)).contains("\"strategy\":\"SET\"").doesNotContain("{\"value\"");
        assertThat(plain.toJson(SEGMENTS)).contains("\"s1\"", "2024-01-01T00:00:00Z");
    }

    @Test
    void jacksonWritesOpenValuesAsText() throws Exception {
        ObjectMapper plain = new ObjectMapper().registerModule(new JavaTimeModule());

        assertThat(plain.writeValueAsString(CHANNELS))
                .contains("\"EMAIL\"", "\"HOLOGRAM\"")
                .doesNotContain("{\"value\"");
        assertThat(plain.writeValueAsString(PROFILE))
                .contains("\"ann@example.org\"")
                .doesNotContain("{\"value\"");
        assertThat(plain.writeValueAsString(CHANGE))
                .contains("\"strategy\":\"SET\"")
                .doesNotContain("{\"value\"");
        assertThat(plain.writeValueAsString(SEGMENTS)).contains("\"s1\"");
    }

    @Test
    void everyOpenValueIsText() throws Exception {
        Jsonb jsonb = JsonbBuilder.create();
        ObjectMapper jackson = new ObjectMapper();
        List<Class<?>> types = ApiMethod.classes().stream()
                .filter(type -> OpenValue.class.isAssignableFrom(type) && type.isRecord())
                .toList();

        assertThat(types).hasSizeGreaterThan(30);
        for (Class<?> type : types) {
            Object value = type.getConstructor(String.class).newInstance("HOLOGRAM");
            assertThat(jsonb.toJson(value)).as(type.getName()).isEqualTo("\"HOLOGRAM\"");
            assertThat(jackson.writeValueAsString(value)).as(type.getName()).isEqualTo("\"HOLOGRAM\"");
        }
    }
}
