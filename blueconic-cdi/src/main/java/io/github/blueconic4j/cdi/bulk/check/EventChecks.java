package io.github.blueconic4j.cdi.bulk.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.blueconic4j.api.profiles.EventRule;
import io.github.blueconic4j.api.profiles.EventRuleStrategy;
import io.github.blueconic4j.api.profiles.EventStrategy;
import io.github.blueconic4j.api.profiles.TimelineEventChange;
import io.github.blueconic4j.api.timelineeventtypes.TimelineEventType;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem.Code;

/** The timeline of a change against the types of events that the tenant has. */
final class EventChecks {

    private static final Set<EventStrategy> STRATEGIES =
            Set.of(EventStrategy.SET, EventStrategy.UPSERT, EventStrategy.UPDATE, EventStrategy.DELETE);
    static final Set<EventRuleStrategy> RULE_STRATEGIES = Set.of(
            EventRuleStrategy.SET,
            EventRuleStrategy.ADD,
            EventRuleStrategy.SET_IF_EMPTY,
            EventRuleStrategy.UPSERT,
            EventRuleStrategy.UPDATE,
            EventRuleStrategy.DELETE);

    /** How far this computer's clock may be behind BlueConic's. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Later dates have no RFC 3339 text. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private final Map<String, EventFields> types = new HashMap<>();
    private final Clock clock;

    EventChecks(Iterable<TimelineEventType> types, Clock clock) {
        types.forEach(type -> this.types.put(type.id(), EventFields.of(type.fieldTypes())));
        this.clock = clock;
    }

    /** @param timeline null for none; each event has a type */
    void check(Problems problems, List<TimelineEventChange> timeline) {
        for (int i = 0; timeline != null && i < timeline.size(); i++) {
            check(problems, "timeline[" + i + "]", timeline.get(i));
        }
    }

    private void check(Problems problems, String field, TimelineEventChange event) {
        problems.unless(STRATEGIES, event.strategy(), field + ".strategy");
        EventFields fields = types.get(event.eventTypeId());
        if (fields == null) {
            problems.error(Code.UNKNOWN_EVENT_TYPE, field + ".eventTypeId", "the tenant has no such type of events");
        }
        if (EventStrategy.DELETE.equals(event.strategy())) {
            return;
        }
        if (event.id() == null) {
            problems.warning(
                    Code.EVENT_WITHOUT_ID,
                    field + ".id",
                    "is missing: each time another event is added to the timeline");
        }
        checkDate(problems, field + ".date", event);
        List<EventRule> data = event.data();
        for (int i = 0; fields != null && data != null && i < data.size(); i++) {
            EventRule rule = data.get(i);
            String entry = field + ".data[" + i + "]";
            problems.unless(RULE_STRATEGIES, rule.strategy(), entry + ".strategy");
            fields.check(problems, entry, rule.id(), rule.values());
        }
    }

    private void checkDate(Problems problems, String field, TimelineEventChange event) {
        Instant date = event.date();
        if (date == null) {
            boolean set = event.strategy() == null || EventStrategy.SET.equals(event.strategy());
            problems.warning(
                    Code.EVENT_WITHOUT_DATE,
                    field,
                    set
                            ? "is missing: the event is set to the time of the call, and each repeat is another event"
                            : "is missing: events of every date with that id and type are meant");
        } else if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            problems.error(Code.WRONG_TYPE, field, "must be in a year from 0000 to 9999");
        } else if (date.isAfter(clock.instant().plus(TOLERANCE))) {
            problems.warning(Code.EVENT_IN_THE_FUTURE, field, "is in the future");
        }
    }
}
