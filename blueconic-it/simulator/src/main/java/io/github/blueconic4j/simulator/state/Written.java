package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The members that the tenant itself gives to an object that is written. */
public final class Written {
    private Written() {}

    public static ObjectNode created(Instant now) {
        ObjectNode object = Json.object().put("id", UUID.randomUUID().toString());
        object.put("name", "").put("description", "").put("creationDate", Timestamps.format(now));
        object.set("creator", user());
        object.putArray("tags");
        return modified(object, now);
    }

    public static ObjectNode modified(ObjectNode object, Instant now) {
        object.put("lastModifiedDate", Timestamps.format(now));
        object.set("lastModifiedUser", user());
        return object;
    }

    static ObjectNode user() {
        return Json.object().put("fullName", "Simulator client").put("userName", "simulator-client@tenant.example");
    }
}
