package io.github.blueconic4j.api.interactionevents;

import java.math.BigDecimal;

import io.github.blueconic4j.api.AnswerServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InteractionEventTest {
    @Test
    void postsWhatIsSetAndNothingElse() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.answers(200, null, "");
            InteractionEventsApi api = server.client(InteractionEventsApi.class);

            api.create(event(InteractionEventType.VIEW).build());
            assertThat(server.last().method() + " " + server.last().target())
                    .isEqualTo("POST /rest/v2/interactionEvents");
            assertThat(server.last().contentType()).startsWith("application/json");
            assertThat(server.last().body())
                    .isEqualTo("{\"interactionId\":\"i1\",\"type\":\"VIEW\",\"url\":\"https://shop.example/\"}");

            api.create(event(InteractionEventType.CONVERSION)
                    .profileId("p1")
                    .conversionValue(new BigDecimal("12.50"))
                    .build());
            assertThat(server.last().body()).contains("\"conversionValue\":12.50", "\"profileId\":\"p1\"");
        }
    }

    @Test
    void refusesEventsWithoutARequiredMember() {
        assertThatThrownBy(event(InteractionEventType.VIEW).profileId(" ")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profileId");
        assertThatThrownBy(event(InteractionEventType.VIEW).interactionId("")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interactionId");
        assertThatThrownBy(event(null)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("type");
        assertThatThrownBy(event(InteractionEventType.VIEW).url(null)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("url");
    }

    @Test
    void refusesToPutAValueOnViewsAndClicks() {
        for (InteractionEventType type :
                new InteractionEventType[] {InteractionEventType.VIEW, InteractionEventType.CLICK}) {
            assertThatThrownBy(event(type).conversionValue(BigDecimal.ONE)::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("conversionValue");
        }
        assertThat(event(new InteractionEventType("PURCHASE"))
                        .conversionValue(BigDecimal.ONE)
                        .build()
                        .conversionValue())
                .isEqualTo(BigDecimal.ONE);
    }

    @Test
    void showsNeitherProfileNorPageInItsTextForm() {
        assertThat(event(InteractionEventType.CLICK).profileId("p1").build().toString())
                .contains("CLICK")
                .doesNotContain("p1", "shop");
    }

    private static InteractionEvent.Builder event(InteractionEventType type) {
        return InteractionEvent.builder().interactionId("i1").type(type).url("https://shop.example/");
    }
}
