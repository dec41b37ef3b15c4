package io.github.blueconic4j.api.grouptypes;

/**
 * A kind of groups, companies or households for example.
 *
 * @param name the singular
 */
public record GroupType(String id, String name, String pluralName) {}
