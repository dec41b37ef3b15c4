package io.github.blueconic4j.simulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The segments and who belongs to them. */
public final class Segments {
    public static final String ALL_VISITORS = "allvisitors";

    private final Entries entries = new Entries();
    private final Map<String, SegmentRule> rules = new LinkedHashMap<>();
    private final Profiles profiles;

    Segments(Profiles profiles) {
        this.profiles = profiles;
    }

    void add(ObjectNode segment, SegmentRule rule) {
        entries.put(segment);
        rules.put(segment.path("id").asText(), rule);
    }

    public boolean has(String id) {
        return rules.containsKey(id);
    }

    /** False as well when there is no such segment. */
    public boolean contains(String id, Profile profile) {
        SegmentRule rule = rules.get(id);
        return rule != null && rule.test(profile);
    }

    public long count(String id) {
        return profiles.count("segment " + id, true, rules.get(id));
    }

    public List<ObjectNode> all() {
        List<ObjectNode> all = entries.all();
        all.forEach(segment -> segment.put("profileCount", (int)
                Math.min(Integer.MAX_VALUE, count(segment.path("id").asText()))));
        return all;
    }

    /** The segments of a profile, without their counts. */
    public List<ObjectNode> of(Profile profile) {
        return entries.all().stream()
                .filter(segment -> contains(segment.path("id").asText(), profile))
                .toList();
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        all().forEach(segment -> json.set(segment.path("id").asText(), segment));
        return json;
    }
}
