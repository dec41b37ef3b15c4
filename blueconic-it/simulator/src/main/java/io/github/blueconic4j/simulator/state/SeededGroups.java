package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The group types and their groups; some IDs hold characters that must be encoded in a path. */
final class SeededGroups {
    static final int HOUSEHOLDS = 40;
    private static final int COMPANIES = 25;
    private static final List<String> AWKWARD_IDS = List.of("acme/north", "Größe & Söhne", "a?b#c%d", "家 🏠");

    private SeededGroups() {}

    static String householdId(int number) {
        return number < AWKWARD_IDS.size() ? AWKWARD_IDS.get(number) : "household-" + number;
    }

    static Entries types() {
        Entries types = new Entries();
        types.put(Json.named("household", "Household").put("pluralName", "Households"));
        types.put(Json.named("company", "Company").put("pluralName", "Companies"));
        return types;
    }

    static Groups groups(long seed) {
        Dice dice = new Dice(seed, "groups");
        Groups groups = new Groups();
        groups.addType("household");
        groups.addType("company");
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Map<String, List<String>> properties = base();
            properties.put("household_size", List.of(Integer.toString(1 + dice.below(6))));
            properties.put("household_city", List.of(dice.pick(Words.CITIES)));
            if (dice.chance(60)) {
                properties.put("household_interests", dice.some(Words.INTERESTS, 3));
            }
            groups.put(group(dice, "household", householdId(i), properties));
        }
        for (int i = 0; i < COMPANIES; i++) {
            Map<String, List<String>> properties = base();
            properties.put("company_name", List.of(dice.pick(Words.LAST_NAMES) + " & Co. " + i));
            properties.put("company_employees", List.of(Integer.toString(1 + dice.below(900))));
            properties.put(
                    "company_founded", List.of(Long.toString(dice.moment().toEpochMilli())));
            groups.put(group(dice, "company", dice.uuid(), properties));
        }
        return groups;
    }

    private static Map<String, List<String>> base() {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("domaingroup", List.of("DEFAULT"));
        return properties;
    }

    private static Group group(Dice dice, String type, String id, Map<String, List<String>> properties) {
        properties.values().removeIf(List::isEmpty);
        Instant created = dice.moment();
        return new Group(type, id, created, dice.momentAfter(created), properties);
    }
}
