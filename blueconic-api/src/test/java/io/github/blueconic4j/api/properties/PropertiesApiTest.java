package io.github.blueconic4j.api.properties;

import java.io.IOException;

import io.github.blueconic4j.api.AnswerServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PropertiesApiTest {

    private AnswerServer server;
    private PropertiesApi properties;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
        properties = server.client(PropertiesApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void repeatsFilterTypesAndGroupTypes() {
        properties.list(PropertyQuery.builder()
                .filterType(FilterType.RANGE)
                .filterType(new FilterType("GEO"))
                .groupTypeId("company")
                .groupTypeId("household")
                .filterValue("a b")
                .startIndex(20)
                .count(10)
                .build());
        assertThat(server.last().target())
                .startsWith("/rest/v2/profileProperties?")
                .contains("filterType=RANGE", "filterType=GEO", "groupTypeId=company", "groupTypeId=household")
                .containsPattern("filterValue=a(%20|\\+)b")
                .contains("startIndex=20", "count=10");
    }

    @Test
    void asksForPropertiesOfProfilesWithoutParameters() {
        properties.list(PropertyQuery.builder().build());
        assertThat(server.last().target()).isEqualTo("/rest/v2/profileProperties");
    }

    @Test
    void putsAProperty() {
        server.answers(200, "application/json", "{\"id\":\"age\",\"isIdProperty\":true,\"filterType\":\"GEO\"}");
        Property property = properties.update(
                "age", PropertyUpdate.builder("age").name("Age").build());
        assertThat(server.last().method()).isEqualTo("PUT");
        assertThat(server.last().target()).isEqualTo("/rest/v2/profileProperties/age");
        assertThat(server.last().body()).isEqualTo("{\"id\":\"age\",\"name\":\"Age\"}");
        assertThat(property.idProperty()).isTrue();
        assertThat(property.filterType()).isEqualTo(new FilterType("GEO"));
    }

    @Test
    void refusesABlankGroupType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PropertyQuery.builder().groupTypeId(""))
                .withMessageStartingWith("groupTypeId");
    }
}
