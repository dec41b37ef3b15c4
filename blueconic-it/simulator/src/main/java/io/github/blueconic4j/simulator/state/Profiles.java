package io.github.blueconic4j.simulator.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * All profiles: the seeded ones, of which only those that were written to are kept, and the created ones. Every profile has a
 * position that never changes; a deleted one leaves a gap.
 */
public final class Profiles {
    private final ProfileSource source;
    private final long seeded;
    private final Map<String, Profile> kept = new ConcurrentHashMap<>();
    private final Set<String> deletedSeeds = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> createdByPosition = new ConcurrentSkipListMap<>();
    private final Map<String, Long> positionsOfCreated = new ConcurrentHashMap<>();
    private final Map<String, String> replacements = new ConcurrentHashMap<>();
    private final UniqueValues uniqueValues;
    private final AtomicLong end;
    private final AtomicLong version = new AtomicLong();
    private final Map<String, Count> counts = new LinkedHashMap<>();

    Profiles(ProfileSource source, long seeded, UniqueValues uniqueValues) {
        this.source = source;
        this.seeded = seeded;
        this.uniqueValues = uniqueValues;
        this.end = new AtomicLong(seeded);
    }

    /** Null when there is none or it has been deleted or merged. */
    public Profile get(String id) {
        Profile changed = kept.get(id);
        if (changed != null || deletedSeeds.contains(id)) {
            return changed;
        }
        long index = source.ids().indexOf(id);
        return index >= 0 && index < seeded ? source.make(index) : null;
    }

    /** The ID of the profile that a merged one went into, or null. */
    public String replacedBy(String id) {
        return replacements.get(id);
    }

    /** All positions lie below it. */
    public long end() {
        return end.get();
    }

    /** Null for a gap. */
    public Profile at(long position) {
        if (position >= seeded) {
            String id = createdByPosition.get(position);
            return id == null ? null : kept.get(id);
        }
        if (kept.isEmpty() && deletedSeeds.isEmpty()) {
            return source.make(position);
        }
        String id = source.ids().idOf(position);
        if (deletedSeeds.contains(id)) {
            return null;
        }
        Profile changed = kept.get(id);
        return changed == null ? source.make(position) : changed;
    }

    /** As they are now. */
    public SeededProfiles seeded() {
        return new SeededProfiles(source, seeded, kept.keySet(), deletedSeeds);
    }

    /** All profiles that have the value; quick for the properties that are unique by the seed or by a declaration. */
    public List<Profile> find(String property, String value) {
        Set<String> ids = new LinkedHashSet<>(uniqueValues.find(property, value));
        if (property.equals(ProfileSource.EMAIL)) {
            addSeeded(ids, source.indexByEmail(value));
        } else if (property.equals(ProfileSource.CUSTOMER_ID)) {
            addSeeded(ids, source.indexByCustomerId(value));
        } else if (source.sets(property)) {
            addAllSeeded(ids, property, value);
        }
        List<Profile> found = new ArrayList<>();
        for (String id : ids) {
            Profile profile = get(id);
            if (profile != null && profile.values(property).contains(value)) {
                found.add(profile);
            }
        }
        return found;
    }

    private void addAllSeeded(Set<String> ids, String property, String value) {
        for (long position = 0; position < seeded; position++) {
            Profile profile = at(position);
            if (profile != null && profile.values(property).contains(value)) {
                ids.add(profile.id());
            }
        }
    }

    private void addSeeded(Set<String> ids, long index) {
        if (index >= 0 && index < seeded) {
            ids.add(source.ids().idOf(index));
        }
    }

    synchronized String nextId() {
        return source.ids().idOf(end.get());
    }

    synchronized void put(Profile profile) {
        String id = profile.id();
        boolean isNew = get(id) == null;
        uniqueValues.replace(kept.put(id, profile), profile);
        if (isNew) {
            long position = end.getAndIncrement();
            createdByPosition.put(position, id);
            positionsOfCreated.put(id, position);
        }
        version.incrementAndGet();
    }

    synchronized void delete(String id) {
        uniqueValues.replace(kept.remove(id), null);
        Long position = positionsOfCreated.remove(id);
        if (position == null) {
            deletedSeeds.add(id);
        } else {
            createdByPosition.remove(position);
        }
        version.incrementAndGet();
    }

    /** The old one keeps its ID alone; it is found by no list and no search. */
    void addMerged(String oldId, String newId) {
        replacements.put(oldId, newId);
    }

    /** To be called when a property has been declared, changed or deleted. */
    void reindex() {
        uniqueValues.rebuild(kept.values());
        version.incrementAndGet();
    }

    List<Profile> kept() {
        return List.copyOf(kept.values());
    }

    Map<String, String> replacements() {
        return replacements;
    }

    /**
     * How many profiles meet a condition; remembered until the next change.
     *
     * @param periodic the condition depends on nothing but what repeats with {@link ProfileSource#PERIOD} in the seeded profiles
     */
    public long count(String key, boolean periodic, Predicate<Profile> condition) {
        long now = version.get();
        synchronized (counts) {
            Count known = counts.get(key);
            if (known != null && known.version() == now) {
                return known.number();
            }
        }
        long number = periodic ? countPeriodic(condition) : countAll(condition);
        synchronized (counts) {
            counts.put(key, new Count(now, number));
            if (counts.size() > 200) {
                counts.remove(counts.keySet().iterator().next());
            }
        }
        return number;
    }

    private long countAll(Predicate<Profile> condition) {
        long number = 0;
        for (long position = 0; position < end(); position++) {
            Profile profile = at(position);
            number += profile != null && condition.test(profile) ? 1 : 0;
        }
        return number;
    }

    private long countPeriodic(Predicate<Profile> condition) {
        long number = 0;
        for (int r = 0; r < Math.min(ProfileSource.PERIOD, seeded); r++) {
            if (condition.test(source.make(r))) {
                number += (seeded - r + ProfileSource.PERIOD - 1) / ProfileSource.PERIOD;
            }
        }
        for (Profile profile : kept.values()) {
            number += condition.test(profile) ? 1 : 0;
            number -= isLiveSeed(profile.id()) && condition.test(seedOf(profile.id())) ? 1 : 0;
        }
        for (String id : deletedSeeds) {
            number -= condition.test(seedOf(id)) ? 1 : 0;
        }
        return number;
    }

    private boolean isLiveSeed(String id) {
        long index = source.ids().indexOf(id);
        return index >= 0 && index < seeded && !deletedSeeds.contains(id);
    }

    private Profile seedOf(String id) {
        return source.make(source.ids().indexOf(id));
    }

    private record Count(long version, long number) {}
}
