package io.github.blueconic4j.api.pageviewevents;

import io.github.blueconic4j.api.AnswerServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageviewEventTest {
    @Test
    void postsWhatIsSetAndNothingElse() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.answers(200, null, "");
            PageviewEventsApi api = server.client(PageviewEventsApi.class);
            PageviewEvent event = PageviewEvent.of("https://shop.example/");

            api.create(event);
            assertThat(server.last().method() + " " + server.last().target()).isEqualTo("POST /rest/v2/pageviewEvents");
            assertThat(server.last().contentType()).startsWith("application/json");
            assertThat(server.last().body()).isEqualTo("{\"url\":\"https://shop.example/\"}");

            api.create(event.withProfileId("p1").withReferrer("https://search.example/"));
            assertThat(server.last().body())
                    .contains(
                            "\"url\":\"https://shop.example/\"",
                            "\"profileId\":\"p1\"",
                            "\"referrer\":\"https://search.example/\"");
        }
    }

    @Test
    void refusesAPageViewWithoutAPageOrWithABlankProfile() {
        assertThatThrownBy(() -> PageviewEvent.of("https://shop.example/").withProfileId(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profileId");
        assertThatThrownBy(() -> PageviewEvent.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("url");
    }

    @Test
    void showsNothingInItsTextForm() {
        assertThat(PageviewEvent.of("https://shop.example/").withProfileId("p1").toString())
                .doesNotContain("p1", "shop");
    }
}
