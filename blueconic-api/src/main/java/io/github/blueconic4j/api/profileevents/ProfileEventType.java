package io.github.blueconic4j.api.profileevents;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What changed. */
@JsonbTypeAdapter(ProfileEventType.Adapter.class)
public record ProfileEventType(String value) implements OpenValue {

    public static final ProfileEventType PERMISSION_LEVEL_CHANGED = new ProfileEventType("PermissionLevelChanged");
    public static final ProfileEventType CONSENT_CHANGED = new ProfileEventType("ConsentChanged");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ProfileEventType> {
        public Adapter() {
            super(ProfileEventType::new);
        }
    }
}
