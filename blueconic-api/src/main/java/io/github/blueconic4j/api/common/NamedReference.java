package io.github.blueconic4j.api.common;

/** Points at an object of BlueConic by its id, with the name that people see. */
public record NamedReference(String id, String name) {}
