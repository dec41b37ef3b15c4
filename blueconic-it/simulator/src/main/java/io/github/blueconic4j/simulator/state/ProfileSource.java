package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The seeded profiles, made when they are asked for. Which properties have a value, and the values that segments go by, depend on
 * the index modulo {@link #PERIOD} alone: so they can be counted without looking at each. What else there is depends on the index
 * modulo {@link #VARIETY}, but for the ID and for where the index itself stands.
 */
final class ProfileSource {
    static final int PERIOD = 60;
    /** A multiple of the period. */
    static final int VARIETY = 1200;

    static final String EMAIL = "email";
    static final String CUSTOMER_ID = "customerid";
    static final String HOUSEHOLD_ID = "household_id";
    private static final List<String> LEGISLATIONS =
            List.of("GDPR", "CCPA", "NONE", "PIPEDA", "UK_GDPR", "BRAZIL_LGPD");
    private static final long HOUR = 3_600_000L;

    private final long seed;
    private final ProfileIds ids;
    private final Set<String> propertyIds = new HashSet<>();

    ProfileSource(long seed) {
        this.seed = seed;
        this.ids = new ProfileIds(seed);
        for (int r = 0; r < PERIOD; r++) {
            propertyIds.addAll(make(r).properties().keySet());
        }
    }

    /** True when some seeded profiles have a value of the property. */
    boolean sets(String property) {
        return propertyIds.contains(property);
    }

    ProfileIds ids() {
        return ids;
    }

    Profile make(long index) {
        int r = (int) (index % PERIOD);
        long chaos = chaos(index);
        long created = Dice.ANCHOR.toEpochMilli() - HOUR * (1 + bits(chaos, 0, 15_000));
        Map<String, List<String>> properties = new LinkedHashMap<>();
        identity(properties, index, r, chaos);
        place(properties, r, chaos);
        behaviour(properties, r, chaos, created);
        consent(properties, r);
        return new Profile(
                ids.idOf(index), Instant.ofEpochMilli(created), level(r), properties, () -> events(index, created));
    }

    /** The index of the one seeded profile that can have the value; below 0 when none can. */
    long indexByEmail(String email) {
        int at = email.indexOf('@');
        return at < 0 ? -1 : number(email.substring(email.lastIndexOf('.', at) + 1, at));
    }

    long indexByCustomerId(String customerId) {
        return customerId.startsWith("C-") ? number(customerId.substring(2)) : -1;
    }

    private static long number(String digits) {
        return digits.matches("\\d{1,13}") ? Long.parseLong(digits) : -1;
    }

    private long chaos(long index) {
        return Dice.mix(seed * 0x5851F42D4C957F2DL + index % VARIETY);
    }

    /** A number from 0 to bound - 1 out of one random word; another shift gives another number. */
    private static int bits(long chaos, int shift, int bound) {
        return (int) (((chaos >>> shift) & 0xFFFFFF) % bound);
    }

    private static String level(int r) {
        return r % 11 == 10 ? "DO_NOT_TRACK" : r % 5 == 4 ? "ANONYMOUS" : "PERSONAL";
    }

    private static void identity(Map<String, List<String>> properties, long index, int r, long chaos) {
        if (r % 5 != 4) {
            String first = Words.FIRST_NAMES.get(bits(chaos, 8, Words.FIRST_NAMES.size()));
            String last = Words.LAST_NAMES.get(bits(chaos, 16, Words.LAST_NAMES.size()));
            properties.put(EMAIL, List.of(Words.mailName(first, last) + "." + index + "@example.org"));
            properties.put("firstname", List.of(first));
            properties.put("lastname", List.of(last));
        }
        if (r % 3 == 0) {
            properties.put(CUSTOMER_ID, List.of("C-" + index));
            properties.put("loyalty_tier", List.of(Words.TIERS.get(r % 4)));
            properties.put("lifetime_value", List.of(bits(chaos, 4, 5000) + "." + (10 + bits(chaos, 12, 90))));
            properties.put("average_order_value", List.of(bits(chaos, 20, 200) + ".5"));
        }
        if (r % 10 == 0) {
            properties.put(HOUSEHOLD_ID, List.of(SeededGroups.householdId(bits(chaos, 24, SeededGroups.HOUSEHOLDS))));
        }
    }

    private static void place(Map<String, List<String>> properties, int r, long chaos) {
        if (r % 4 != 3) {
            properties.put("city", List.of(Words.CITIES.get(r % 10)));
            properties.put("country", List.of(Words.COUNTRIES.get(r % 10)));
            properties.put("zipcode", List.of(Integer.toString(10_000 + bits(chaos, 28, 89_999))));
        }
        if (r % 6 == 0) {
            properties.put("phone", List.of("+31 24 " + (1_000_000 + bits(chaos, 32, 8_999_999))));
        }
    }

    private static void behaviour(Map<String, List<String>> properties, int r, long chaos, long created) {
        if (r % 5 < 3) {
            int age = 18 + bits(chaos, 36, 70);
            properties.put("age", List.of(Integer.toString(age)));
            properties.put("birthdate", List.of(Long.toString(Dice.ANCHOR.toEpochMilli() - age * 8766L * HOUR)));
        }
        if (r % 3 != 0) {
            properties.put("newsletter", List.of(Boolean.toString(r % 3 == 1)));
        }
        if (r % 2 == 0) {
            List<String> all = Words.INTERESTS;
            int from = bits(chaos, 40, all.size() - 3);
            properties.put("interests", all.subList(from, from + 1 + bits(chaos, 36, 3)));
        }
        properties.put("devicetype", List.of(Words.DEVICES.get(r % 3)));
        properties.put("visits", List.of(Integer.toString(1 + bits(chaos, 2, 200))));
        properties.put("clickcount", List.of(Integer.toString(bits(chaos, 6, 900))));
        properties.put("creationdate", List.of(Long.toString(created)));
        properties.put("lastvisitdate", List.of(Long.toString(created + bits(chaos, 10, 3600) * 1000L)));
        properties.put("domaingroup", List.of("DEFAULT"));
    }

    private static void consent(Map<String, List<String>> properties, int r) {
        properties.put(ConsentRules.LEGISLATION, List.of(LEGISLATIONS.get(r % LEGISLATIONS.size())));
        if (r % 2 == 0) {
            List<String> both = List.of("marketing_objective", "analytics_objective");
            properties.put(ConsentRules.CONSENTED, r % 4 == 0 ? both : both.subList(0, 1));
        }
        if (r % 7 == 1) {
            properties.put(ConsentRules.REFUSED, List.of("personalization_objective"));
        }
    }

    private List<ObjectNode> events(long index, long created) {
        List<ObjectNode> events = new ArrayList<>();
        for (int k = 0; k < chaos(index) % 4; k++) {
            long chaos = Dice.mix(chaos(index) + k);
            long date = created + bits(chaos, 0, 3600) * 1000L;
            ObjectNode event = bits(chaos, 8, 3) == 0 ? visit(chaos) : order(chaos);
            event.put("id", event.path("eventTypeId").asText() + "_" + index + "_" + k)
                    .put("date", Timestamps.format(Instant.ofEpochMilli(date)));
            if (bits(chaos, 12, 2) == 0) {
                event.put("source", "notebook_" + bits(chaos, 16, 9));
            }
            events.add(event);
        }
        return events;
    }

    private static ObjectNode order(long chaos) {
        ObjectNode event = Json.object().put("eventTypeId", "order");
        int quantity = 1 + bits(chaos, 20, 4);
        ObjectNode product = Json.object().put("id", "product");
        product.putArray("values")
                .addArray()
                .add(Json.property("id", List.of("product-" + bits(chaos, 24, 30))))
                .add(numbers("quantity", quantity));
        event.putArray("data").add(numbers("total_value", quantity * 9.5)).add(product);
        return event;
    }

    private static ObjectNode visit(long chaos) {
        ObjectNode event = Json.object().put("eventTypeId", "store_visit");
        event.putArray("data")
                .add(Json.property("place", List.of(Words.CITIES.get(bits(chaos, 28, Words.CITIES.size())))));
        return event;
    }

    private static ObjectNode numbers(String id, double value) {
        ObjectNode property = Json.object().put("id", id);
        property.putArray("values").add(value);
        return property;
    }
}
