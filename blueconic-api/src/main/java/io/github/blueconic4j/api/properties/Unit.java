package io.github.blueconic4j.api.properties;

/**
 * What the values of a property are counted in.
 *
 * @param name null where only the id is known
 */
public record Unit(String id, UnitLabels name) {}
