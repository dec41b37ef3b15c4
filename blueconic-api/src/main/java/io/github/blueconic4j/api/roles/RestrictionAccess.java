package io.github.blueconic4j.api.roles;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What a restriction does. */
@JsonbTypeAdapter(RestrictionAccess.Adapter.class)
public record RestrictionAccess(String value) implements OpenValue {

    public static final RestrictionAccess DENY = new RestrictionAccess("deny");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<RestrictionAccess> {
        public Adapter() {
            super(RestrictionAccess::new);
        }
    }
}
