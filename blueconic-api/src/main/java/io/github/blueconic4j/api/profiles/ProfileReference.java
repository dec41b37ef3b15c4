package io.github.blueconic4j.api.profiles;

/** A profile that a search found; read it by its id. */
public record ProfileReference(String id) {}
