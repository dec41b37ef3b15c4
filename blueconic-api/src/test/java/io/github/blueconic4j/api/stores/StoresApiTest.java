package io.github.blueconic4j.api.stores;

import java.io.IOException;
import java.time.Instant;

import io.github.blueconic4j.api.AnswerServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoresApiTest {

    private AnswerServer server;
    private StoresApi stores;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
        stores = server.client(StoresApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsStores() {
        server.answers(
                200,
                "application/json",
                "{\"contentStores\":[{\"id\":\"s1\",\"storeType\":\"VIDEO\"}],\"startIndex\":4,\"totalResults\":5}");
        StorePage page = stores.list(4L, 1L);
        assertThat(server.last().target()).isEqualTo("/rest/v2/contentStores?startIndex=4&count=1");
        assertThat(page.items()).extracting(Store::storeType).containsExactly(new StoreType("VIDEO"));
        assertThat(page.totalResults()).isEqualTo(5);
    }

    @Test
    void repeatsTheFiltersOfAQueryEncoded() {
        stores.listItems(
                "s1",
                StoreItemQuery.builder()
                        .filter(StoreItemFilter.of("name", FilterOperator.EQUAL, "a&b"))
                        .filter(StoreItemFilter.of(
                                "publicationDate",
                                FilterOperator.GREATER_OR_EQUAL,
                                Instant.parse("2031-05-04T12:00:00Z")))
                        .count(7)
                        .build());
        assertThat(server.last().target())
                .startsWith("/rest/v2/contentStores/s1/items?")
                .contains("filterValue=name%3Da%26b")
                .containsPattern("filterValue=publicationDate%3E%3D2031-05-04T12(:|%3A)00Z")
                .contains("count=7")
                .doesNotContain("startIndex");
    }

    @Test
    void listsItemsWithoutAFilter() {
        stores.listItems("s1", StoreItemQuery.builder().build());
        assertThat(server.last().target()).isEqualTo("/rest/v2/contentStores/s1/items");
    }

    @Test
    void putsItemsAsAnObjectAndTakesAnAnswerWithoutBody() {
        server.answers(204, null, "");
        stores.updateItems(
                "s/1",
                StoreItemUpdates.of(StoreItemUpdate.builder("a/b")
                        .url("https://shop.example")
                        .build()));
        assertThat(server.last().method()).isEqualTo("PUT");
        assertThat(server.last().target()).isEqualTo("/rest/v2/contentStores/s%2F1/items");
        assertThat(server.last().contentType()).startsWith("application/json");
        assertThat(server.last().body()).isEqualTo("{\"items\":[{\"URL\":\"https://shop.example\",\"id\":\"a/b\"}]}");
    }

    @Test
    void sendsTheIdsOfADeletion() {
        server.answers(200, null, "");
        stores.deleteItems("s1", StoreItemIds.of("a/b", "c"));
        assertThat(server.last().method()).isEqualTo("DELETE");
        assertThat(server.last().target()).isEqualTo("/rest/v2/contentStores/s1/items/bulk");
        assertThat(server.last().body()).isEqualTo("{\"ids\":[\"a/b\",\"c\"]}");
    }

    @Test
    void refusesADeletionWhoseBodyIsGone() {
        assertThatThrownBy(() -> stores.deleteItems("s1", null))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DELETE /contentStores/{contentStore}/items/bulk");
        assertThat(server.received).isEmpty();
    }
}
