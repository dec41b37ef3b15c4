package io.github.blueconic4j.api.interactions;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InteractionTest {
    @Test
    void readsParametersOfAnyShapeAndWritesThemAsTheyCame() {
        String text = "{\"id\":\"i1\",\"parameters\":[{\"id\":\"colours\",\"values\":["
                + "{\"locale\":\"en_US\",\"value\":[\"red\",7,{\"a\":true}]},"
                + "{\"locale\":\"nl_NL\",\"value\":\"rood\"},{\"locale\":\"de_DE\"}]}]}";

        Interaction interaction = BlueConicJson.read(Interaction.class, text);

        assertThat(interaction.parameters().get(0).values())
                .extracting(LocalizedValue::texts)
                .containsExactly(List.of("red", "7", "{\"a\":true}"), List.of("rood"), List.of());
        assertThat(BlueConicJson.read(Interaction.class, BlueConicJson.write(interaction)))
                .isEqualTo(interaction);
        assertThat(BlueConicJson.write(interaction))
                .contains("\"value\":[\"red\",7,{\"a\":true}]", "\"value\":\"rood\"");
    }

    @Test
    void asksForThePageAndTheProfile() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.answers(200, "application/json", "{\"interactions\":[{\"id\":\"i1\"}]}");
            InteractionQuery query = InteractionQuery.builder()
                    .url("https://shop.example/a?b=c&d")
                    .profile("p1")
                    .channelId("c1")
                    .build();

            InteractionList found = server.client(InteractionsApi.class).list(query);

            assertThat(found.interactions()).extracting(Interaction::id).containsExactly("i1");
            String target = server.last().target();
            assertThat(target.substring(0, target.indexOf('?'))).isEqualTo("/rest/v2/interactions");
            assertThat(target.substring(target.indexOf('?') + 1).split("&"))
                    .hasSize(3)
                    .contains("profile=p1", "channelId=c1")
                    .anySatisfy(parameter -> assertThat(URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                            .isEqualTo("url=https://shop.example/a?b=c&d"));
        }
    }

    @Test
    void refusesAQueryWithoutAPageOrWithABlankProfile() {
        assertThatThrownBy(
                        InteractionQuery.builder().url("https://shop.example/").profile("")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profile");
        assertThatThrownBy(InteractionQuery.builder().profile("p1").url(" ")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("url or referer");
        assertThat(InteractionQuery.builder()
                        .referer("home screen")
                        .profile("p1")
                        .build()
                        .toString())
                .doesNotContain("p1", "home");
    }
}
