package io.github.blueconic4j.api.urlmappings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.PropertyValues;

/** A URL mapping as it shall be. It replaces the mapping of the same id as a whole. */
public record UrlMappingUpdate(String id, UrlMappingType type, String url, List<PropertyValues> properties) {

    /**
     * A new mapping, or one that replaces the mapping of this id.
     *
     * @param id the short part of the address; the same as in the path of a change
     * @param url where a shortened URL leads
     * @throws IllegalArgumentException if one of them is null or blank
     */
    public static Builder builder(String id, String url) {
        return new Builder(Check.text("id", id), Check.text("url", url));
    }

    /** The mapping as it is, to be changed from there. */
    public static Builder from(UrlMapping mapping) {
        Builder builder = builder(mapping.id(), mapping.url()).type(mapping.type());
        builder.properties.addAll(mapping.properties());
        return builder;
    }

    public static final class Builder {

        private final String id;
        private final List<PropertyValues> properties = new ArrayList<>();
        private String url;
        private UrlMappingType type;

        private Builder(String id, String url) {
            this.id = id;
            this.url = url;
        }

        public Builder url(String url) {
            this.url = Check.text("url", url);
            return this;
        }

        public Builder type(UrlMappingType type) {
            this.type = type;
            return this;
        }

        /** Sets one property; it takes the place of the one of this id. */
        public Builder property(String id, String... values) {
            Check.text("properties[].id", id);
            properties.removeIf(property -> id.equals(property.id()));
            properties.add(new PropertyValues(id, Check.list("properties[].values", Arrays.asList(values))));
            return this;
        }

        public UrlMappingUpdate build() {
            return new UrlMappingUpdate(id, type, url, List.copyOf(properties));
        }
    }
}
