package io.github.blueconic4j.demo;

/** What the demo answers when BlueConic does not. */
public record Failure(String reason) {}
