package io.github.blueconic4j.api.urlmappings;

import java.io.IOException;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UrlMappingsApiTest {

    private static final String MAPPING =
            "{\"id\":\"7q\",\"properties\":[{\"id\":\"campaign\",\"values\":[\"spring\"]}],\"type\":\"SHORTENEDURL\","
                    + "\"url\":\"https://shop.example/spring\"}";

    @Test
    void createsReadsAndReplaces() throws IOException {
        try (AnswerServer server = new AnswerServer().answers(200, "application/json", MAPPING)) {
            UrlMappingsApi mappings = server.client(UrlMappingsApi.class);
            UrlMappingUpdate update = UrlMappingUpdate.builder("7q", "https://shop.example/spring")
                    .type(UrlMappingType.SHORTENEDURL)
                    .property("campaign", "winter")
                    .property("campaign", "spring")
                    .build();
            UrlMapping created = mappings.create(update);
            assertThat(server.last().body()).isEqualTo(MAPPING);
            assertThat(server.last().target()).isEqualTo("/rest/v2/urlmappings");

            assertThat(mappings.get("7q")).isEqualTo(created);
            assertThat(server.last().target()).isEqualTo("/rest/v2/urlmappings/7q");

            mappings.update(
                    "7q",
                    UrlMappingUpdate.from(created).url("https://shop.example/x").build());
            assertThat(server.last().method()).isEqualTo("PUT");
            assertThat(server.last().body()).isEqualTo(MAPPING.replace("/spring", "/x"));
        }
    }

    @Test
    void alwaysWritesTheProperties() {
        assertThat(BlueConicJson.write(
                        UrlMappingUpdate.builder("7q", "https://shop.example").build()))
                .isEqualTo("{\"id\":\"7q\",\"properties\":[],\"url\":\"https://shop.example\"}");
    }

    @Test
    void refusesWhatIsMissingByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrlMappingUpdate.builder(" ", "https://shop.example"))
                .withMessageStartingWith("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrlMappingUpdate.builder("7q", null))
                .withMessageStartingWith("url");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrlMappingUpdate.builder("7q", "u").property(null, "v"))
                .withMessageStartingWith("properties[].id");
    }
}
