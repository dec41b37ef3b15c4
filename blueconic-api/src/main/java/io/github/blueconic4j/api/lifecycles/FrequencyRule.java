package io.github.blueconic4j.api.lifecycles;

/**
 * How often a visitor sees the touchpoints of a stage; all members are null where nothing limits it.
 *
 * @param frequencyCapViews views allowed in one {@code frequencyCapDuration}
 */
public record FrequencyRule(String id, Long frequencyCapViews, FrequencyCapDuration frequencyCapDuration) {}
