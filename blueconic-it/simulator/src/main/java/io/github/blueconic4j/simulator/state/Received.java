package io.github.blueconic4j.simulator.state;

import java.util.ArrayDeque;
import java.util.Deque;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Requests of one kind that leave no other trace; the last 10,000 are kept, oldest first. */
public final class Received {
    private static final int KEPT = 10_000;

    private final Deque<JsonNode> requests = new ArrayDeque<>();

    public synchronized void add(JsonNode request) {
        requests.add(request.deepCopy());
        if (requests.size() > KEPT) {
            requests.remove();
        }
    }

    synchronized ArrayNode toJson() {
        return Json.array(requests, JsonNode::deepCopy);
    }
}
