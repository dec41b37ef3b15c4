package io.github.blueconic4j.api.auditevents;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What was done. */
@JsonbTypeAdapter(AuditOperation.Adapter.class)
public record AuditOperation(String value) implements OpenValue {

    public static final AuditOperation CREATE = new AuditOperation("CREATE");
    public static final AuditOperation UPDATE = new AuditOperation("UPDATE");
    public static final AuditOperation DELETE = new AuditOperation("DELETE");
    public static final AuditOperation READ = new AuditOperation("READ");
    public static final AuditOperation LOGIN = new AuditOperation("LOGIN");
    public static final AuditOperation LOGOUT = new AuditOperation("LOGOUT");
    public static final AuditOperation LOGIN_FAILED = new AuditOperation("LOGIN_FAILED");
    public static final AuditOperation PROFILE_MERGE_TRIGGERED_BY_USER =
            new AuditOperation("PROFILE_MERGE_TRIGGERED_BY_USER");
    public static final AuditOperation PASSWORD_RESET_REQUESTED = new AuditOperation("PASSWORD_RESET_REQUESTED");
    public static final AuditOperation PASSWORD_CHANGE = new AuditOperation("PASSWORD_CHANGE");
    public static final AuditOperation MANUAL_RUN = new AuditOperation("MANUAL_RUN");
    public static final AuditOperation SCHEDULED_RUN = new AuditOperation("SCHEDULED_RUN");
    public static final AuditOperation EDITOR_RUN = new AuditOperation("EDITOR_RUN");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<AuditOperation> {
        public Adapter() {
            super(AuditOperation::new);
        }
    }
}
