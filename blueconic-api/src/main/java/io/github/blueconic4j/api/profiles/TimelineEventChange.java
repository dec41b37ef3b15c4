package io.github.blueconic4j.api.profiles;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Check;

/**
 * What a change of a profile does with one timeline event. BlueConic tells events apart by id, type and date; without
 * id or date a repeat may add another event, or touch others.
 *
 * @param date null means now for SET, and any date for the others
 * @param identifier comes back in the result; BlueConic keeps nothing of it
 */
public record TimelineEventChange(
        String id, String eventTypeId, Instant date, EventStrategy strategy, List<EventRule> data, String identifier) {

    /** Puts the event on the timeline, in place of the same event if there is one. */
    public static Builder set(String eventTypeId) {
        return new Builder(EventStrategy.SET, eventTypeId);
    }

    /** Changes the event by its rules, and creates it where there is none. */
    public static Builder upsert(String eventTypeId) {
        return new Builder(EventStrategy.UPSERT, eventTypeId);
    }

    /** Changes the event by its rules; where there is none, nothing happens. */
    public static Builder updateOnly(String eventTypeId) {
        return new Builder(EventStrategy.UPDATE, eventTypeId);
    }

    /**
     * Deletes the event.
     *
     * @param date null deletes all events of that type and id
     */
    public static TimelineEventChange delete(String eventTypeId, String id, Instant date) {
        return new TimelineEventChange(id, eventTypeId, date, EventStrategy.DELETE, null, null);
    }

    boolean safeToRepeat() {
        if (EventStrategy.DELETE.equals(strategy)) {
            return true;
        }
        return EventStrategy.known(strategy)
                && id != null
                && date != null
                && (data == null || data.stream().allMatch(EventRule::safeToRepeat));
    }

    void check(String field) {
        Check.id(field + ".eventTypeId", eventTypeId);
        if (EventStrategy.DELETE.equals(strategy) || EventStrategy.UPDATE.equals(strategy)) {
            Check.id(field + ".id", id);
        } else {
            Check.optionalId(field + ".id", id);
        }
        Check.that(
                !EventStrategy.DELETE.equals(strategy) || data == null,
                field + ".data",
                "must not be there in a DELETE");
        for (int i = 0; data != null && i < data.size(); i++) {
            String rule = field + ".data[" + i + "]";
            Check.that(data.get(i) != null, rule, "must not be null");
            data.get(i).check(rule);
        }
    }

    /** Without id and values, which may be personal data. */
    @Override
    public String toString() {
        return "TimelineEventChange[" + strategy + " " + eventTypeId + ", data=" + data + "]";
    }

    public static final class Builder extends EventRules<Builder> {

        private final EventStrategy strategy;
        private final String eventTypeId;
        private String id;
        private Instant date;
        private String identifier;

        private Builder(EventStrategy strategy, String eventTypeId) {
            this.strategy = strategy;
            this.eventTypeId = eventTypeId;
        }

        @Override
        Builder self() {
            return this;
        }

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder date(Instant date) {
            this.date = date;
            return this;
        }

        public Builder identifier(String identifier) {
            this.identifier = identifier;
            return this;
        }

        /**
         * The event; what BlueConic would refuse in it is refused when the change of its profile is built.
         */
        public TimelineEventChange build() {
            return new TimelineEventChange(id, eventTypeId, date, strategy, rules(), identifier);
        }
    }
}
