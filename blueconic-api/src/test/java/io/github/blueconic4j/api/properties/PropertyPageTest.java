package io.github.blueconic4j.api.properties;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.Link;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PropertyPageTest {

    private static final String LINK =
            "{\"href\":\"https://t.example/p\",\"rel\":\"self\",\"type\":\"application/json\"}";

    @Test
    void readsLinksInAnObjectAndInAList() {
        PropertyPage wrapped = page("{\"links\":[" + LINK + "]}");
        PropertyPage bare = page("[" + LINK + "]");
        assertThat(wrapped.links().links())
                .containsExactly(new Link("https://t.example/p", "self", "application/json"));
        assertThat(bare).isEqualTo(wrapped);
    }

    @Test
    void readsCountersAndPropertiesBesideThem() {
        PropertyPage page = page("[]");
        assertThat(page.items()).extracting(Property::id).containsExactly("age");
        assertThat(page.items().get(0).links()).extracting(Link::rel).containsExactly("self");
        assertThat(page.totalResults()).isEqualTo(11);
        assertThat(page.startIndex()).isEqualTo(10);
        assertThat(page.itemsPerPage()).isEqualTo(5);
        assertThat(page.totalPages()).isEqualTo(3);
    }

    @Test
    void hasNoLinksWhereThereAreNone() {
        PropertyPage page = BlueConicJson.read(PropertyPage.class, "{\"profileProperties\":[]}");
        assertThat(page.links()).isNull();
        assertThat(page.items()).isEmpty();
    }

    private static PropertyPage page(String links) {
        return BlueConicJson.read(
                PropertyPage.class,
                "{\"links\":" + links + ",\"profileProperties\":[{\"id\":\"age\",\"links\":[" + LINK
                        + "]}],\"startIndex\":10,\"itemsPerPage\":5,\"totalPages\":3,\"totalResults\":11}");
    }
}
