package io.github.blueconic4j.api.stores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.PropertyValues;

/** What a store shall become. A change of a store is partial: what is null here is not sent and stays as it is. */
public record StoreUpdate(
        String name, String description, StoreType storeType, List<PropertyValues> properties, List<String> tags) {

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        private String name;
        private String description;
        private StoreType storeType;
        private List<PropertyValues> properties;
        private List<String> tags;

        private Builder() {}

        public Builder name(String name) {
            this.name = Check.text("name", name);
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder storeType(StoreType storeType) {
            this.storeType = storeType;
            return this;
        }

        /** Adds a setting. */
        public Builder property(String id, String... values) {
            properties = properties == null ? new ArrayList<>() : properties;
            properties.add(new PropertyValues(
                    Check.text("properties[].id", id), Check.list("properties[].values", Arrays.asList(values))));
            return this;
        }

        /**
         * Sets all tags.
         *
         * @param tags an empty list takes all tags away; null leaves them as they are
         */
        public Builder tags(List<String> tags) {
            this.tags = Check.list("tags", tags);
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException if nothing was set, which BlueConic refuses
         */
        public StoreUpdate build() {
            StoreUpdate update =
                    new StoreUpdate(name, description, storeType, Check.list("properties", properties), tags);
            if (update.equals(new StoreUpdate(null, null, null, null, null))) {
                throw new IllegalArgumentException(
                        "set at least one of name, description, storeType, properties and tags");
            }
            return update;
        }
    }
}
