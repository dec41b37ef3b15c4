package io.github.blueconic4j.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random bulk entries, applied to the tenant and to a model that is nothing but maps. */
class StrategyModelTest {
    private static final int ROUNDS = 400;
    private static final List<String> PROFILES = List.of("p0", "p1", "p2", "p3");
    private static final List<String> PROPERTIES = List.of("city", "interests", "visits");
    private static final List<String> VALUES = List.of("1", "2", "3.5", "x", "y");
    private static final List<String> STRATEGIES = List.of("ADD", "SET", "SET_IF_EMPTY", "INCREMENT", "SUM", "REMOVE");
    private static final List<String> EVENTS = List.of("SET", "UPSERT", "UPDATE", "DELETE");

    private final long seed = new SplittableRandom().nextLong(1_000_000);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(0).start();
    private final Client client = new Client(tenant);
    private final Map<String, Map<String, List<String>>> properties = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> timelines = new LinkedHashMap<>();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> someValues() {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            values.add(any(VALUES));
        }
        return values;
    }

    @Test
    void everyEntryDoesWhatTheModelDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            ArrayNode entries = Client.JSON.createArrayNode();
            List<String> expected = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                ObjectNode entry = entries.addObject();
                expected.add(random.nextBoolean() ? properties(entry) : timeline(entry));
            }
            JsonNode results =
                    client.send("PUT", "/profiles", entries.toString()).json();
            List<String> states = new ArrayList<>();
            results.forEach(result -> states.add(result.path("state").asText()));

            String what = "seed " + seed + ", round " + round + ": " + entries;
            assertThat(states).as(what).isEqualTo(expected);
            for (String id : PROFILES) {
                assertSame(what, id);
            }
        }
    }

    private void assertSame(String what, String id) {
        assertThat(tenant.profile(id).isPresent()).as(what).isEqualTo(properties.containsKey(id));
        if (!properties.containsKey(id)) {
            return;
        }
        StoredProfile profile = tenant.profile(id).orElseThrow();
        for (String property : PROPERTIES) {
            assertThat(profile.values(property))
                    .as("%s: %s of %s", what, property, id)
                    .isEqualTo(properties.get(id).getOrDefault(property, List.of()));
        }
        Map<String, String> events = new LinkedHashMap<>();
        profile.events()
                .forEach(event -> events.put(
                        event.id() + " " + event.date().substring(0, 10),
                        event.data().toString()));
        assertThat(events).as("%s: events of %s", what, id).containsExactlyInAnyOrderEntriesOf(timelines.get(id));
    }

    /** An entry with rules for properties; the state that it is to be answered with. */
    private String properties(ObjectNode entry) {
        String id = any(PROFILES);
        String strategy = any(List.of("UPSERT", "UPDATE", "DELETE", "UPSERT"));
        entry.put("profileId", id).put("strategy", strategy);
        ArrayNode rules = entry.putArray("properties");
        Map<String, List<String>> after = new LinkedHashMap<>(properties.getOrDefault(id, Map.of()));
        for (int i = random.nextInt(3); i > 0; i--) {
            String property = any(PROPERTIES);
            String rule = any(STRATEGIES);
            List<String> values = someValues();
            rules.addObject().put("id", property).put("strategy", rule).set("values", Client.JSON.valueToTree(values));
            List<String> result = ruled(rule, after.getOrDefault(property, List.of()), values);
            if (result.isEmpty()) {
                after.remove(property);
            } else {
                after.put(property, result);
            }
        }
        return written(id, strategy, after, new LinkedHashMap<>(timelines.getOrDefault(id, Map.of())));
    }

    /** Null values never arise: a sum of what are no numbers leaves everything as it was. */
    private static List<String> ruled(String rule, List<String> before, List<String> values) {
        return switch (rule) {
            case "SET" -> values;
            case "SET_IF_EMPTY" -> before.isEmpty() ? values : before;
            case "ADD" ->
                Stream.concat(before.stream(), values.stream()).distinct().toList();
            case "REMOVE" ->
                before.stream().filter(value -> !values.contains(value)).toList();
            default -> summed(before, values);
        };
    }

    private static List<String> summed(List<String> before, List<String> values) {
        try {
            BigDecimal sum = before.isEmpty() ? BigDecimal.ZERO : new BigDecimal(before.get(0));
            for (String value : values) {
                sum = sum.add(new BigDecimal(value));
            }
            return List.of(sum.toPlainString());
        } catch (NumberFormatException e) {
            return before;
        }
    }

    private String written(
            String id, String strategy, Map<String, List<String>> after, Map<String, String> eventsAfter) {
        boolean isNew = !properties.containsKey(id);
        if (isNew && !strategy.equals("UPSERT")) {
            return "NOTFOUND";
        }
        if (strategy.equals("DELETE")) {
            properties.remove(id);
            timelines.remove(id);
            return "DELETED";
        }
        boolean same =
                !isNew && properties.get(id).equals(after) && timelines.get(id).equals(eventsAfter);
        properties.put(id, after);
        timelines.put(id, eventsAfter);
        return isNew ? "CREATED" : same ? "UNCHANGED" : "MODIFIED";
    }

    /** An entry with one event that has an ID, with or without a date; not SET without one, which takes the clock's. */
    private String timeline(ObjectNode entry) {
        String id = any(PROFILES);
        String rule = any(EVENTS);
        String event = any(List.of("e1", "e2"));
        String date = rule.equals("SET") || random.nextBoolean()
                ? any(List.of("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"))
                : null;
        double number = random.nextInt(5) + 0.5;
        entry.put("profileId", id).put("strategy", "UPDATE");
        ObjectNode json = entry.putArray("timeline").addObject();
        json.put("eventTypeId", "order").put("id", event).put("strategy", rule);
        if (date != null) {
            json.put("date", date);
        }
        ObjectNode data =
                json.putArray("data").addObject().put("id", "total_value").put("strategy", "SET");
        data.putArray("values").add(number);
        Map<String, String> after = new LinkedHashMap<>(timelines.getOrDefault(id, Map.of()));
        String text = Map.of("total_value", List.of(Double.toString(number))).toString();
        boolean undatedUpsertOfNothing = rule.equals("UPSERT")
                && date == null
                && after.keySet().stream().noneMatch(key -> key.startsWith(event + " "));
        if (undatedUpsertOfNothing) {
            json.put("date", "2026-01-01T00:00:00Z");
        }
        apply(after, rule, event, json.path("date").asText(null), text);
        return written(id, "UPDATE", properties.getOrDefault(id, Map.of()), after);
    }

    private static void apply(Map<String, String> events, String rule, String id, String date, String data) {
        List<String> meant = events.keySet().stream()
                .filter(key ->
                        date == null ? key.startsWith(id + " ") : key.startsWith(id + " " + date.substring(0, 10)))
                .toList();
        switch (rule) {
            case "DELETE" -> meant.forEach(events::remove);
            case "UPDATE" -> meant.forEach(key -> events.put(key, data));
            default -> {
                meant.forEach(key -> events.put(key, data));
                if (meant.isEmpty()) {
                    events.put(id + " " + date.substring(0, 10), data);
                }
            }
        }
    }
}
