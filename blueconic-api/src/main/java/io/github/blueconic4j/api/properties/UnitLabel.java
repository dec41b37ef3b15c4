package io.github.blueconic4j.api.properties;

/**
 * The name of a unit in one language.
 *
 * @param locale {@code nl_NL} for example
 */
public record UnitLabel(String locale, String content) {}
