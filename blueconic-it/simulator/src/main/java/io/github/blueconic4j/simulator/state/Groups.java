package io.github.blueconic4j.simulator.state;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** All groups. Each has a position that grows with its creation, so that a cursor stays valid while others come and go. */
public final class Groups {
    private final Map<String, ConcurrentSkipListMap<Long, Group>> byType = new ConcurrentHashMap<>();
    private final Map<List<String>, Long> positions = new ConcurrentHashMap<>();
    private final AtomicLong end = new AtomicLong();

    void addType(String typeId) {
        byType.put(typeId, new ConcurrentSkipListMap<>());
    }

    public boolean hasType(String typeId) {
        return byType.containsKey(typeId);
    }

    /** Null when there is none. */
    public Group get(String typeId, String id) {
        Long position = positions.get(List.of(typeId, id));
        return position == null ? null : byType.get(typeId).get(position);
    }

    /** Those of a type from a position on, in their order. */
    public Map<Long, Group> from(String typeId, long position) {
        return byType.get(typeId).tailMap(position);
    }

    synchronized void put(Group group) {
        long position =
                positions.computeIfAbsent(List.of(group.groupTypeId(), group.id()), key -> end.getAndIncrement());
        byType.get(group.groupTypeId()).put(position, group);
    }

    synchronized void delete(Group group) {
        Long position = positions.remove(List.of(group.groupTypeId(), group.id()));
        byType.get(group.groupTypeId()).remove(position);
    }

    /** {@code {type: {id: group}}}. */
    ObjectNode toJson() {
        ObjectNode json = Json.object();
        byType.forEach((type, groups) -> {
            ObjectNode all = json.putObject(type);
            groups.values().forEach(group -> all.set(group.id(), group.toJson(List.of())));
        });
        return json;
    }
}
