package io.github.blueconic4j.api.stores;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.PropertyValues;

/** An item as it shall be. It replaces the item of the same id as a whole: what is null here is gone afterwards. */
public record StoreItemUpdate(
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
        Instant publicationDate) {

    /**
     * A new item, or one that replaces the item of this id.
     *
     * @throws IllegalArgumentException if the id is null or blank
     */
    public static Builder builder(String id) {
        return new Builder(Check.text("id", id));
    }

    /** The item as it is, with all that can be written, to be changed from there. */
    public static Builder from(StoreItem item) {
        return item.writable();
    }

    public static final class Builder {

        private final String id;
        private String name;
        private String description;
        private String text;
        private String url;
        private String image;
        private String imageUrl;
        private Boolean inStock;
        private Long intValue;
        private String hash;
        private List<PropertyValues> properties;
        private Instant publicationDate;

        private Builder(String id) {
            this.id = id;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder text(String text) {
            this.text = text;
            return this;
        }

        public Builder url(String url) {
            this.url = url;
            return this;
        }

        public Builder image(String image) {
            this.image = image;
            return this;
        }

        public Builder imageUrl(String imageUrl) {
            this.imageUrl = imageUrl;
            return this;
        }

        public Builder inStock(Boolean inStock) {
            this.inStock = inStock;
            return this;
        }

        public Builder intValue(Long intValue) {
            this.intValue = intValue;
            return this;
        }

        /** A mark of the item's content. {@link StoreItemUpdate#from} copies it: set a new one when the content changes. */
        public Builder hash(String hash) {
            this.hash = hash;
            return this;
        }

        /** Sets one property; it takes the place of the one of this id. */
        public Builder property(String id, String... values) {
            Check.text("properties[].id", id);
            properties = properties == null ? new ArrayList<>() : properties;
            properties.removeIf(property -> id.equals(property.id()));
            properties.add(new PropertyValues(id, Check.list("properties[].values", Arrays.asList(values))));
            return this;
        }

        public Builder properties(List<PropertyValues> properties) {
            this.properties = properties == null ? null : new ArrayList<>(properties);
            return this;
        }

        public Builder publicationDate(Instant publicationDate) {
            this.publicationDate = publicationDate;
            return this;
        }

        public StoreItemUpdate build() {
            return new StoreItemUpdate(
                    id,
                    name,
                    description,
                    text,
                    url,
                    image,
                    imageUrl,
                    inStock,
                    intValue,
                    hash,
                    Check.list("properties", properties),
                    publicationDate);
        }
    }
}
