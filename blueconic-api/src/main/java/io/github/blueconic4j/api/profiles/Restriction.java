package io.github.blueconic4j.api.profiles;

import jakarta.json.bind.annotation.JsonbProperty;

/** Lets a change only apply to profiles that are in a segment; others answer {@code RESTRICTION_MISMATCH}. */
public record Restriction(@JsonbProperty("isMemberOfSegment") String segmentId) {}
