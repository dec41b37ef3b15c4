package io.github.blueconic4j.simulator.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often an item was recommended to a profile. */
public final class RecommendedItems {
    private final Map<String, Map<String, Integer>> counts = new ConcurrentHashMap<>();

    public int count(String profileId, String itemId) {
        return counts.getOrDefault(profileId, Map.of()).getOrDefault(itemId, 0);
    }

    public void add(String profileId, String itemId) {
        counts.computeIfAbsent(profileId, id -> new ConcurrentHashMap<>()).merge(itemId, 1, Integer::sum);
    }
}
