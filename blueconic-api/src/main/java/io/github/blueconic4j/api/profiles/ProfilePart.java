package io.github.blueconic4j.api.profiles;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** A part of a profile that an answer holds or leaves out as asked. */
@JsonbTypeAdapter(ProfilePart.Adapter.class)
public record ProfilePart(String value) implements OpenValue {

    /** Permission level and exceptions; not there unless asked for. */
    public static final ProfilePart PERMISSIONS = new ProfilePart("profile.permissions.exceptions");
    /** Timeline events; not there unless asked for. */
    public static final ProfilePart TIMELINE = new ProfilePart("profile.timeline");

    public static final ProfilePart SEGMENTS = new ProfilePart("profile.segments");
    /** The tags of the segments; not there unless asked for. */
    public static final ProfilePart SEGMENT_TAGS = new ProfilePart("profile.segments.tags");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ProfilePart> {
        public Adapter() {
            super(ProfilePart::new);
        }
    }
}
