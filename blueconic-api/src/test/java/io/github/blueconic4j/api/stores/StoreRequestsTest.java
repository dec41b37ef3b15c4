package io.github.blueconic4j.api.stores;

import java.util.Arrays;
import java.util.List;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StoreRequestsTest {

    @Test
    void writesOnlyWhatWasSet() {
        StoreUpdate update =
                StoreUpdate.builder().description("").tags(List.of()).build();
        assertThat(BlueConicJson.write(update)).isEqualTo("{\"description\":\"\",\"tags\":[]}");
    }

    @Test
    void writesTheSettingsOfAStore() {
        StoreUpdate update = StoreUpdate.builder()
                .name("Shoes")
                .storeType(StoreType.PRODUCT)
                .property("RECENT_HOURS", "7")
                .build();
        assertThat(BlueConicJson.write(update))
                .isEqualTo("{\"name\":\"Shoes\",\"properties\":[{\"id\":\"RECENT_HOURS\",\"values\":[\"7\"]}],"
                        + "\"storeType\":\"PRODUCT\"}");
    }

    @Test
    void refusesAStoreChangeWithoutAnything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreUpdate.builder().build())
                .withMessageContaining("name");
    }

    @Test
    void refusesBlankNamesAndEmptyEntriesByTheirFields() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreUpdate.builder().name(" "))
                .withMessageStartingWith("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreUpdate.builder().property("", "7"))
                .withMessageStartingWith("properties[].id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreUpdate.builder().tags(Arrays.asList("a", null)))
                .withMessageStartingWith("tags[]");
    }

    @Test
    void copiesAnItemWithoutWhatCannotBeWritten() {
        String json =
                """
                {"URL":"https://shop.example/1","description":"d","hash":"h","id":"shoe-1","image":"i","imageURL":"u",
                 "inStock":false,"intValue":3,"name":"n","properties":[{"id":"size","values":["42"]}],
                 "publicationDate":"2031-05-04T12:00:00Z","text":"t"%s}""";
        StoreItem item = BlueConicJson.read(
                StoreItem.class,
                json.formatted(",\"statistics\":{\"view\":2},\"creationDate\":\"2031-05-04T12:00:00Z\","
                        + "\"lastModifiedDate\":\"2031-05-04T12:00:00Z\""));
        assertThat(BlueConicJson.write(StoreItemUpdate.from(item).build()))
                .isEqualTo(json.formatted("").replaceAll("\\s*\n\\s*", ""));
    }

    @Test
    void leavesAbsentWhatTheItemHasNot() {
        StoreItem item = BlueConicJson.read(StoreItem.class, "{\"id\":\"shoe-1\"}");
        assertThat(BlueConicJson.write(StoreItemUpdate.from(item).build())).isEqualTo("{\"id\":\"shoe-1\"}");
    }

    @Test
    void setsAPropertyOfAnItemInThePlaceOfTheOldOne() {
        StoreItem item = BlueConicJson.read(
                StoreItem.class,
                "{\"id\":\"shoe-1\",\"properties\":[{\"id\":\"size\",\"values\":[\"42\"]},{\"id\":\"color\",\"values\":[]}]}");
        assertThat(StoreItemUpdate.from(item)
                        .property("size", "43", "44")
                        .build()
                        .properties())
                .extracting(property -> property.id() + property.values())
                .containsExactly("color[]", "size[43, 44]");
    }

    @Test
    void refusesItemsWithoutOrWithTheSameId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemUpdate.builder(""))
                .withMessageStartingWith("id");
        StoreItemUpdate item = StoreItemUpdate.builder("shoe-1").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemUpdates.of(item, item))
                .withMessageStartingWith("items[].id");
        assertThatIllegalArgumentException().isThrownBy(StoreItemUpdates::of).withMessageStartingWith("items");
    }

    @Test
    void refusesToDeleteNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemIds.of(List.of()))
                .withMessageStartingWith("ids");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemIds.of("a", " "))
                .withMessageStartingWith("ids[]");
    }

    @Test
    void refusesNegativeIndexes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemQuery.builder().startIndex(-1))
                .withMessageStartingWith("startIndex");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreItemQuery.builder().count(-1))
                .withMessageStartingWith("count");
    }
}
