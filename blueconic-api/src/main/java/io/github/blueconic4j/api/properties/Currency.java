package io.github.blueconic4j.api.properties;

/**
 * The currency of a property.
 *
 * @param isoCode {@code EUR} for example; the only member that can be written
 * @param precision decimal places
 */
public record Currency(String isoCode, String name, Long precision, String symbol) {}
