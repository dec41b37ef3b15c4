package io.github.blueconic4j.api.profiles;

import io.github.blueconic4j.api.common.NamedReference;

/** The stage of a lifecycle that a profile is in. */
public record LifecycleStage(NamedReference lifecycle, NamedReference stage) {}
