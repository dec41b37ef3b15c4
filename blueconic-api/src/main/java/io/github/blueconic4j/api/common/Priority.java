package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbProperty;

/**
 * How a dialogue or lifecycle ranks among others of its kind.
 *
 * @param defaultPriority whether it is the priority of whatever has none set
 */
public record Priority(String id, String name, @JsonbProperty("isDefault") Boolean defaultPriority) {}
