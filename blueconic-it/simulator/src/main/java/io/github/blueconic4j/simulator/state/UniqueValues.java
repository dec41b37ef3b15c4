package io.github.blueconic4j.simulator.state;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which of the profiles that were written to have which value of a unique property. */
final class UniqueValues {
    private final Entries properties;
    private final Map<String, Map<String, Set<String>>> idsByValue = new ConcurrentHashMap<>();
    private volatile Set<String> unique = Set.of();

    UniqueValues(Entries properties) {
        this.properties = properties;
        rebuild(Set.of());
    }

    /** True for a profile property that is declared unique. */
    boolean isUnique(String property) {
        return unique.contains(property);
    }

    Set<String> find(String property, String value) {
        return idsByValue.getOrDefault(property, Map.of()).getOrDefault(value, Set.of());
    }

    void replace(Profile before, Profile after) {
        change(before, false);
        change(after, true);
    }

    void rebuild(Collection<Profile> profiles) {
        Set<String> declared = new HashSet<>();
        for (ObjectNode property : properties.all()) {
            if (property.path("indexed").asBoolean() && !property.has("groupTypeId")) {
                declared.add(property.path("id").asText());
            }
        }
        unique = declared;
        idsByValue.clear();
        profiles.forEach(profile -> change(profile, true));
    }

    private void change(Profile profile, boolean add) {
        if (profile == null) {
            return;
        }
        profile.properties().forEach((property, values) -> {
            if (isUnique(property)) {
                values.forEach(value -> change(property, value, profile.id(), add));
            }
        });
    }

    private void change(String property, String value, String id, boolean add) {
        Map<String, Set<String>> byValue = idsByValue.computeIfAbsent(property, p -> new ConcurrentHashMap<>());
        if (add) {
            byValue.computeIfAbsent(value, v -> ConcurrentHashMap.newKeySet()).add(id);
        } else {
            byValue.computeIfPresent(value, (v, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }
}
