package io.github.blueconic4j.api.roles;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What a restriction of a role is about. */
@JsonbTypeAdapter(RestrictedOperation.Adapter.class)
public record RestrictedOperation(String value) implements OpenValue {

    public static final RestrictedOperation CREATE = new RestrictedOperation("create");
    public static final RestrictedOperation EDIT = new RestrictedOperation("edit");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<RestrictedOperation> {
        public Adapter() {
            super(RestrictedOperation::new);
        }
    }
}
