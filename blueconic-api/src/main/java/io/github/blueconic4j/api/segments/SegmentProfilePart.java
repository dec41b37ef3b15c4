package io.github.blueconic4j.api.segments;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** A part of the profiles of a segment that is not there unless asked for. */
@JsonbTypeAdapter(SegmentProfilePart.Adapter.class)
public record SegmentProfilePart(String value) implements OpenValue {

    public static final SegmentProfilePart PERMISSIONS = new SegmentProfilePart("profiles.profile.permissions");
    /** Which profiles it replaces, and which one replaces it. */
    public static final SegmentProfilePart REPLACEMENTS = new SegmentProfilePart("profiles.profile.replace");

    public static final SegmentProfilePart SEGMENTS = new SegmentProfilePart("profiles.profile.segments");
    public static final SegmentProfilePart TIMELINE = new SegmentProfilePart("profiles.profile.timeline");
    public static final SegmentProfilePart GROUPS = new SegmentProfilePart("profiles.profile.groups");
    /** The groups that made the profile match the segment. */
    public static final SegmentProfilePart MATCHING_GROUPS = new SegmentProfilePart("profiles.profile.matchingGroups");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<SegmentProfilePart> {
        public Adapter() {
            super(SegmentProfilePart::new);
        }
    }
}
