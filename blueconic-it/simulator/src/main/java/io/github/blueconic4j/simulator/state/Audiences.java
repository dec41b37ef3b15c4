package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Which profiles were exported to which audience. An export, all its pages together, has a number. */
public final class Audiences {
    private final Map<String, Map<String, Mark>> exported = new ConcurrentHashMap<>();
    private final AtomicLong exports = new AtomicLong();

    /** The number of a new export, above 0. */
    public long begin() {
        return exports.incrementAndGet();
    }

    /**
     * Whether a profile belongs to an export: when it was never exported to this audience before, or has changed since.
     *
     * @param since null for the last export
     */
    public boolean isDue(String audience, long export, Profile profile, List<String> tracked, Instant since) {
        Mark mark = exported.getOrDefault(audience, Map.of()).get(profile.id());
        if (mark == null || mark.export() == export) {
            return true;
        }
        Instant bound = since == null ? mark.time() : since;
        return tracked.stream().anyMatch(property -> profile.changed(property).isAfter(bound));
    }

    /** A profile has been exported. */
    public void commit(String audience, long export, String profileId, Instant time) {
        exported.computeIfAbsent(audience, name -> new ConcurrentHashMap<>()).put(profileId, new Mark(export, time));
    }

    private record Mark(long export, Instant time) {}
}
