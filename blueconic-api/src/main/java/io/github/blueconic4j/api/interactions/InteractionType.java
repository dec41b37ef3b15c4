package io.github.blueconic4j.api.interactions;

/**
 * The plugin of an interaction, and what kind it is of.
 *
 * @param type {@code listener} or {@code action}, for example
 * @param positionType {@code overlay} or {@code position}, for example
 */
public record InteractionType(String id, String type, String positionType) {}
