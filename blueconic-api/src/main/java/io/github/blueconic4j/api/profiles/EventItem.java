package io.github.blueconic4j.api.profiles;

import java.util.List;

/** One entry of a nested property of a timeline event: a line of an order for example. */
public record EventItem(List<EventProperty> data) implements EventProperties {}
