package io.github.blueconic4j.demo;

/**
 * What the demo is connected to.
 *
 * @param host the tenant's host, and port where it has one
 * @param grant how tokens are obtained
 * @param token whether one is at hand
 * @param problem why there is none; null when there is
 */
public record Connection(String host, String grant, boolean token, String problem) {}
