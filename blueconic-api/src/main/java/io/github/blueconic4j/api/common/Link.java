package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

/** A link of a page; its members are read in both spellings that BlueConic has used ({@code href}, {@code Href}). */
public record Link(String href, String rel, String type) {

    @JsonbCreator
    public static Link read(
            @JsonbProperty("href") String href,
            @JsonbProperty("rel") String rel,
            @JsonbProperty("type") String type,
            @JsonbProperty("Href") String upperHref,
            @JsonbProperty("Rel") String upperRel,
            @JsonbProperty("Type") String upperType) {
        return new Link(href == null ? upperHref : href, rel == null ? upperRel : rel, type == null ? upperType : type);
    }
}
