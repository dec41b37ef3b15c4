package io.github.blueconic4j.api.recommendations;

import java.io.IOException;
import java.util.List;

import io.github.blueconic4j.api.AnswerServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecommendationsApiTest {

    private static final RecommendationRequest REQUEST = RecommendationRequest.builder("first")
            .boost(BoostAlgorithm.RECENCY, 1.5)
            .filter(RecommendationFilter.VIEWED)
            .filter(RecommendationFilter.anyOf("brand", "Acme"))
            .count(4)
            .build();

    @Test
    void sendsTheQueryAndTheRequestsAndReadsTheItems() throws IOException {
        String answer = "{\"recommendationBlock\":[{\"id\":\"first\",\"recommendations\":[{\"id\":\"shoe-1\","
                + "\"score\":0.25,\"category\":[\"shoes\"],\"customProperties\":{\"size\":[\"42\"],\"none\":[]}}]}],"
                + "\"recommendationId\":\"r1\",\"trackingPixel\":\"https://t.example/p\"}";
        try (AnswerServer server = new AnswerServer().answers(200, "application/json", answer)) {
            Recommendations recommendations = server.client(RecommendationsApi.class)
                    .get(
                            RecommendationQuery.builder("s1")
                                    .profileId("p&1")
                                    .itemId("i1")
                                    .frequencyCap(3)
                                    .imageWidth(100)
                                    .imageHeight(50)
                                    .manualViewCounting(true)
                                    .build(),
                            List.of(REQUEST));
            assertThat(server.last().method()).isEqualTo("POST");
            assertThat(server.last().target())
                    .startsWith("/rest/v2/recommendations?")
                    .contains("storeId=s1", "profileId=p%261", "itemId=i1", "frequencyCap=3", "imageWidth=100")
                    .contains("imageHeight=50", "manualViewCounting=true");
            assertThat(server.last().body())
                    .isEqualTo("[{\"boosts\":[{\"algorithm\":\"RECENCY\",\"value\":1.5}],\"count\":4,"
                            + "\"filters\":[\"VIEWED\",\"brand:Acme\"],\"id\":\"first\"}]");
            Recommendation item = recommendations
                    .recommendationBlock()
                    .get(0)
                    .recommendations()
                    .get(0);
            assertThat(item.score()).isEqualTo(0.25);
            assertThat(item.customProperties().get("size")).containsExactly("42");
        }
    }

    @Test
    void sendsOnlyTheStoreWhereNothingElseIsSet() throws IOException {
        try (AnswerServer server = new AnswerServer()) {
            server.client(RecommendationsApi.class)
                    .get(RecommendationQuery.builder("s1").build(), List.of(REQUEST));
            assertThat(server.last().target()).isEqualTo("/rest/v2/recommendations?storeId=s1");
        }
    }

    @Test
    void refusesWhatIsMissingOrNegativeByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationQuery.builder(null))
                .withMessageStartingWith("storeId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationQuery.builder("s1").frequencyCap(-1))
                .withMessageStartingWith("frequencyCap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationRequest.builder("first").build())
                .withMessageStartingWith("boosts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecommendationRequest.builder(""))
                .withMessageStartingWith("id");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RecommendationRequest.builder("first").boost(null).build())
                .withMessageStartingWith("boosts[]");
    }
}
