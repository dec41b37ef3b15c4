package io.github.blueconic4j.simulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds the profile that a bulk entry means, and the profiles of a search. */
public final class ProfileMatching {
    private final Profiles profiles;
    private final UniqueValues uniqueValues;

    ProfileMatching(Profiles profiles, UniqueValues uniqueValues) {
        this.profiles = profiles;
        this.uniqueValues = uniqueValues;
    }

    static void check(ObjectNode entry) {
        JsonNode matching = entry.path("matching");
        if (matching.isMissingNode() || matching.isNull()) {
            return;
        }
        if (!matching.isArray()) {
            throw new InvalidInputException("matching", "matching must be an array of arrays");
        }
        for (JsonNode alternative : matching) {
            for (ObjectNode criterion : Members.objects(alternative, "matching", alternative.isArray())) {
                Members.check(criterion, "matching.", Set.of("id", "value"));
                Members.require(criterion, "id", "value");
            }
        }
    }

    /** The first property of the criteria that is not unique, or null. */
    String notUnique(ObjectNode entry) {
        for (JsonNode alternative : entry.path("matching")) {
            for (JsonNode criterion : alternative) {
                if (!uniqueValues.isUnique(criterion.path("id").asText())) {
                    return criterion.path("id").asText();
                }
            }
        }
        return null;
    }

    public boolean isUnique(String property) {
        return uniqueValues.isUnique(property);
    }

    /** Null when there is none. */
    Profile find(ObjectNode entry) {
        if (entry.hasNonNull("profileId")) {
            return profiles.get(entry.path("profileId").asText());
        }
        for (JsonNode alternative : entry.path("matching")) {
            List<String> properties = new ArrayList<>();
            List<String> values = new ArrayList<>();
            alternative.forEach(criterion -> {
                properties.add(criterion.path("id").asText());
                values.add(criterion.path("value").asText());
            });
            List<Profile> found = findAll(properties, values);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return null;
    }

    /** Those that have every value; the n-th value is the n-th property's. */
    public List<Profile> findAll(List<String> properties, List<String> values) {
        if (properties.isEmpty()) {
            return List.of();
        }
        return profiles.find(properties.get(0), values.get(0)).stream()
                .filter(profile -> {
                    for (int i = 1; i < properties.size(); i++) {
                        if (!profile.values(properties.get(i)).contains(values.get(i))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }
}
