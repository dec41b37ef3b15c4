package io.github.blueconic4j.api.properties;

import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.Link;
import io.github.blueconic4j.api.common.Page;

public record PropertyPage(
        List<Property> profileProperties,
        PageLinks links,
        Long startIndex,
        Long itemsPerPage,
        Long totalPages,
        Long totalResults)
        implements Page<Property> {

    /** Reads the links wrapped in an object, as documented, and as a bare list, as single properties have them. */
    @JsonbCreator
    public static PropertyPage read(
            @JsonbProperty("profileProperties") List<Property> profileProperties,
            @JsonbProperty("links") JsonValue links,
            @JsonbProperty("startIndex") Long startIndex,
            @JsonbProperty("itemsPerPage") Long itemsPerPage,
            @JsonbProperty("totalPages") Long totalPages,
            @JsonbProperty("totalResults") Long totalResults) {
        return new PropertyPage(profileProperties, links(links), startIndex, itemsPerPage, totalPages, totalResults);
    }

    private static PageLinks links(JsonValue links) {
        JsonValue list = links instanceof JsonObject wrapped ? wrapped.get("links") : links;
        return list instanceof JsonArray ? new PageLinks(BlueConicJson.readOneOrMany(Link.class, list)) : null;
    }

    @Override
    public List<Property> profileProperties() {
        return Absent.asEmpty(profileProperties);
    }

    @Override
    public List<Property> items() {
        return profileProperties();
    }
}
