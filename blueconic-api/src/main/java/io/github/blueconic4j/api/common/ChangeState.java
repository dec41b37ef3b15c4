package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

/** What became of an entry of a bulk call; new states may come at any release. */
@JsonbTypeAdapter(ChangeState.Adapter.class)
public record ChangeState(String value) implements OpenValue {

    public static final ChangeState CREATED = new ChangeState("CREATED");
    public static final ChangeState MODIFIED = new ChangeState("MODIFIED");
    public static final ChangeState UNCHANGED = new ChangeState("UNCHANGED");
    public static final ChangeState DELETED = new ChangeState("DELETED");
    /** BlueConic left the entry out. */
    public static final ChangeState SKIPPED = new ChangeState("SKIPPED");
    /** There is no such profile or group, and the change does not create one. */
    public static final ChangeState NOTFOUND = new ChangeState("NOTFOUND");
    /** The profile is not in the segment that the change is restricted to. */
    public static final ChangeState RESTRICTION_MISMATCH = new ChangeState("RESTRICTION_MISMATCH");
    /** The profile has not consented to the objectives of the call. */
    public static final ChangeState CONSENT_MISMATCH = new ChangeState("CONSENT_MISMATCH");
    /** The application may not change this, personal data for example. */
    public static final ChangeState UNAUTHORIZED = new ChangeState("UNAUTHORIZED");
    /** Groups only: there is no such group type. */
    public static final ChangeState UNKNOWN_GROUP_TYPE = new ChangeState("UNKNOWN_GROUP_TYPE");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ChangeState> {
        public Adapter() {
            super(ChangeState::new);
        }
    }
}
