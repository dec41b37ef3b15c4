package io.github.blueconic4j.simulator.state;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was done on the tenant, newest first; the last 10,000 events are kept. */
public final class AuditTrail {
    private static final int KEPT = 10_000;

    private final Deque<ObjectNode> events;
    private final Clock clock;

    AuditTrail(List<ObjectNode> seeded, Clock clock) {
        this.events = new ArrayDeque<>(seeded);
        this.clock = clock;
    }

    /** One event, however many objects a write touches. */
    public synchronized void add(String operation, String objectType, String id, String name) {
        ObjectNode event = Json.object()
                .put("application", "REST API")
                .put("date", Timestamps.format(clock.instant()))
                .put("userName", "simulator-client@tenant.example")
                .put("objectType", objectType)
                .put("operation", operation)
                .put("ipAddress", "127.0.0.1");
        event.putArray("objects").add(Json.named(id, name));
        events.addFirst(event);
        if (events.size() > KEPT) {
            events.removeLast();
        }
    }

    /** The newest events after a moment; of all when it is null. */
    public synchronized List<ObjectNode> latest(Instant from, long count) {
        List<ObjectNode> latest = new ArrayList<>();
        for (ObjectNode event : events) {
            boolean late = from == null
                    || Timestamps.parse(event.path("date").asText()).isAfter(from);
            if (late && latest.size() < count) {
                latest.add(event.deepCopy());
            }
        }
        return latest;
    }

    synchronized ArrayNode toJson() {
        return Json.array(events, ObjectNode::deepCopy);
    }
}
