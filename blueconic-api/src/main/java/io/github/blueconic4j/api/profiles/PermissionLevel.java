package io.github.blueconic4j.api.profiles;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What may be kept of a profile. */
@JsonbTypeAdapter(PermissionLevel.Adapter.class)
public record PermissionLevel(String value) implements OpenValue {

    public static final PermissionLevel DO_NOT_TRACK = new PermissionLevel("DO_NOT_TRACK");
    public static final PermissionLevel ANONYMOUS = new PermissionLevel("ANONYMOUS");
    public static final PermissionLevel PERSONAL = new PermissionLevel("PERSONAL");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<PermissionLevel> {
        public Adapter() {
            super(PermissionLevel::new);
        }
    }
}
