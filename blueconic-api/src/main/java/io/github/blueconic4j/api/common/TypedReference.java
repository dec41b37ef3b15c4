package io.github.blueconic4j.api.common;

/** Points at an object of BlueConic by its kind ({@code segment}, {@code dialogue}, {@code plugin}) and id. */
public record TypedReference(String id, String type) {}
