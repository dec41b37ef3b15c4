package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One profile. A profile that the tenant holds is never changed: changes are made to a {@link #copy()} that replaces it. */
public final class Profile implements PropertyHolder {
    private final String id;
    private final Instant creationDate;
    private final Map<String, List<String>> properties;
    private final Supplier<List<ObjectNode>> seededEvents;
    private List<ObjectNode> events;
    private String permissionLevel;
    private List<String> replaces = List.of();
    private Map<String, Instant> changes = Map.of();

    Profile(
            String id,
            Instant creationDate,
            String permissionLevel,
            Map<String, List<String>> properties,
            Supplier<List<ObjectNode>> seededEvents) {
        this.id = id;
        this.creationDate = creationDate;
        this.permissionLevel = permissionLevel;
        this.properties = properties;
        this.seededEvents = seededEvents;
    }

    public String id() {
        return id;
    }

    public Instant creationDate() {
        return creationDate;
    }

    public String permissionLevel() {
        return permissionLevel;
    }

    void permissionLevel(String level) {
        permissionLevel = level;
    }

    /** The IDs of profiles that were merged into this one. */
    public List<String> replaces() {
        return replaces;
    }

    void replaces(List<String> ids) {
        replaces = ids;
    }

    /** When the values of a property changed last: at the profile's creation, if not later. */
    Instant changed(String property) {
        return changes.getOrDefault(property, creationDate);
    }

    /** Remembers what is different from before. */
    void changedFrom(Profile before, Instant now) {
        Set<String> all = new HashSet<>(properties.keySet());
        all.addAll(before.properties.keySet());
        Map<String, Instant> later = new HashMap<>(before.changes);
        all.stream()
                .filter(property -> !values(property).equals(before.values(property)))
                .forEach(property -> later.put(property, now));
        changes = later;
    }

    public Map<String, List<String>> properties() {
        return properties;
    }

    @Override
    public List<String> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The first value, or null. */
    public String value(String property) {
        List<String> values = values(property);
        return values.isEmpty() ? null : values.get(0);
    }

    void set(String property, List<String> values) {
        if (values.isEmpty()) {
            properties.remove(property);
        } else {
            properties.put(property, List.copyOf(values));
        }
    }

    /** In the form they have on the wire. */
    public List<ObjectNode> events() {
        return events == null ? seededEvents.get() : events;
    }

    void events(List<ObjectNode> changed) {
        events = changed;
    }

    Profile copy() {
        Profile copy = new Profile(id, creationDate, permissionLevel, new LinkedHashMap<>(properties), seededEvents);
        copy.replaces = replaces;
        copy.changes = changes;
        if (events != null) {
            copy.events = new ArrayList<>();
            events.forEach(event -> copy.events.add(event.deepCopy()));
        }
        return copy;
    }

    boolean sameContentAs(Profile other) {
        return properties.equals(other.properties)
                && permissionLevel.equals(other.permissionLevel)
                && sameEvents(events(), other.events());
    }

    /** Events of the same date have no order. */
    private static boolean sameEvents(List<ObjectNode> some, List<ObjectNode> others) {
        return some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }

    /** Everything that is known of the profile, for the control endpoint. */
    ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id).put("creationDate", Timestamps.format(creationDate));
        json.put("permissionLevel", permissionLevel);
        ObjectNode values = json.putObject("properties");
        properties.forEach((property, all) -> values.set(property, Json.texts(all)));
        json.set("events", Json.array(events(), event -> event));
        json.set("replaces", Json.texts(replaces));
        return json;
    }
}
