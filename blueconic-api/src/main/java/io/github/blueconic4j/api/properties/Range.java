package io.github.blueconic4j.api.properties;

/** Between which numbers the values of a property lie. */
public record Range(Long min, Long max) {}
