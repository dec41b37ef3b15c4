package io.github.blueconic4j.api.urlmappings;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.PropertyValues;

/**
 * A shortened URL or a tracking pixel that fills properties of the profile that follows it.
 *
 * @param id the short part of the address
 * @param properties the properties that are filled
 * @param url where a shortened URL leads
 */
public record UrlMapping(String id, UrlMappingType type, String url, List<PropertyValues> properties) {

    @Override
    public List<PropertyValues> properties() {
        return Absent.asEmpty(properties);
    }
}
