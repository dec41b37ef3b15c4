package io.github.blueconic4j.api.auditevents;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.NamedReference;

/**
 * Something that a user or an application did in BlueConic. Its text form leaves out who did it and to which objects.
 *
 * @param userName also read from the spelling without a capital
 */
public record AuditEvent(
        Instant date,
        AuditOperation operation,
        AuditObjectType objectType,
        List<NamedReference> objects,
        String application,
        String userName,
        String ipAddress) {

    @Override
    public List<NamedReference> objects() {
        return Absent.asEmpty(objects);
    }

    @JsonbCreator
    public static AuditEvent read(
            @JsonbProperty("date") Instant date,
            @JsonbProperty("operation") AuditOperation operation,
            @JsonbProperty("objectType") AuditObjectType objectType,
            @JsonbProperty("objects") List<NamedReference> objects,
            @JsonbProperty("application") String application,
            @JsonbProperty("userName") String userName,
            @JsonbProperty("ipAddress") String ipAddress,
            @JsonbProperty("username") String lowerUsername) {
        return new AuditEvent(
                date,
                operation,
                objectType,
                objects,
                application,
                userName == null ? lowerUsername : userName,
                ipAddress);
    }

    @Override
    public String toString() {
        return "AuditEvent[date=" + date + ", operation=" + operation + ", objectType=" + objectType + "]";
    }
}
