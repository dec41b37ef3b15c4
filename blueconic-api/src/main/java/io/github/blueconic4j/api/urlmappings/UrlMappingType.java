package io.github.blueconic4j.api.urlmappings;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How a URL mapping is followed. */
@JsonbTypeAdapter(UrlMappingType.Adapter.class)
public record UrlMappingType(String value) implements OpenValue {

    public static final UrlMappingType TRACKINGPIXEL = new UrlMappingType("TRACKINGPIXEL");
    public static final UrlMappingType SHORTENEDURL = new UrlMappingType("SHORTENEDURL");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<UrlMappingType> {
        public Adapter() {
            super(UrlMappingType::new);
        }
    }
}
