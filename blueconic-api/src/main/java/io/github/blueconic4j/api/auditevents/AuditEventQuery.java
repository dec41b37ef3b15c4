package io.github.blueconic4j.api.auditevents;

import java.time.Instant;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.QueryObject;

/** Selects the audit events to list. BlueConic applies its own default to what is not set. */
@SuppressWarnings("UnusedVariable") // Jakarta REST reads the fields
public final class AuditEventQuery extends QueryObject {

    @QueryParam("fromDate")
    private final String fromDate;

    @QueryParam("count")
    private final Long count;

    private AuditEventQuery(Builder builder) {
        fromDate = text(builder.fromDate);
        count = builder.count;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        private Instant fromDate;
        private Long count;

        private Builder() {}

        /** Lists only events after this moment; null, as when unset, sets no limit. */
        public Builder fromDate(Instant fromDate) {
            this.fromDate = fromDate;
            return this;
        }

        /** Sets how many events to list at most. Default of BlueConic: 100. Maximum: 1000. */
        public Builder count(long count) {
            this.count = Check.notNegative("count", count);
            return this;
        }

        public AuditEventQuery build() {
            return new AuditEventQuery(this);
        }
    }
}
