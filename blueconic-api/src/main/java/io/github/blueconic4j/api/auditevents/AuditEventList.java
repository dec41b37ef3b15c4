package io.github.blueconic4j.api.auditevents;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

public record AuditEventList(List<AuditEvent> auditEvents) {

    @Override
    public List<AuditEvent> auditEvents() {
        return Absent.asEmpty(auditEvents);
    }
}
