package io.github.blueconic4j.api.stores;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.PropertyValues;

/**
 * An item of a store, an article or a product.
 *
 * @param text the full text
 * @param image address of the image where it came from
 * @param imageUrl address of the image at BlueConic
 * @param statistics counts by what was counted, {@code view} for example
 */
public record StoreItem(
        String id,
        String name,
        String description,
        String text,
        @JsonbProperty("URL") String url,
        String image,
        @JsonbProperty("imageURL") String imageUrl,
        Boolean inStock,
        Long intValue,
        String hash,
        List<PropertyValues> properties,
        Map<String, Long> statistics,
        Instant publicationDate,
        Instant creationDate,
        Instant lastModifiedDate) {

    @Override
    public List<PropertyValues> properties() {
        return Absent.asEmpty(properties);
    }

    @Override
    public Map<String, Long> statistics() {
        return Absent.asEmpty(statistics);
    }

    /** All that can be written; what is absent here stays absent there. */
    StoreItemUpdate.Builder writable() {
        return StoreItemUpdate.builder(id)
                .name(name)
                .description(description)
                .text(text)
                .url(url)
                .image(image)
                .imageUrl(imageUrl)
                .inStock(inStock)
                .intValue(intValue)
                .hash(hash)
                .properties(properties)
                .publicationDate(publicationDate);
    }
}
