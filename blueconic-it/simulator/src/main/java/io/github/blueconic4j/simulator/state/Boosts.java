package io.github.blueconic4j.simulator.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The algorithms of a recommendation with their weights. */
public final class Boosts {
    private static final Set<String> ALGORITHMS = Set.of(
            "COLLABORATIVE_FILTERING",
            "INTEREST",
            "LOOK_ALIKE",
            "RECENCY",
            "RECENT_CTR",
            "RECENT_ENTRYPAGE",
            "RECENT_ORDER",
            "RECENT_SHOPPINGCART",
            "RECENT_VIEW",
            "RECENTLY_BOUGHT",
            "RECENTLY_SHOPPINGCART",
            "RECENTLY_VIEWED",
            "SAME_CATEGORY");
    private static final Set<String> RAMP_UPS = Set.of("INSTANT", "VERY_SLOW", "SLOW", "NORMAL", "FAST");

    private final List<Boost> boosts = new ArrayList<>();
    private final List<String> categories;

    private Boosts(ObjectNode current) {
        categories = current == null ? List.of() : ItemCondition.values(current, "category");
    }

    /**
     * Reads the boosts of one definition; values as numbers or as text, names with or without blanks around them.
     *
     * @param current the item being shown, or null
     * @throws InvalidInputException for an unknown algorithm or a weight that is not 1 to 10 in halves
     */
    public static Boosts read(ObjectNode definition, ObjectNode current) {
        Boosts read = new Boosts(current);
        for (ObjectNode boost : Members.objects(definition, "boosts")) {
            Members.check(boost, "boosts.", Set.of("algorithm", "rampUp", "rampup", "value"));
            String algorithm = boost.path("algorithm").asText().strip();
            String rampUp = boost.path("rampUp").asText(boost.path("rampup").asText("NORMAL"));
            double value = boost.path("value").asDouble();
            if (!ALGORITHMS.contains(algorithm) || !RAMP_UPS.contains(rampUp)) {
                throw new InvalidInputException("boosts", "A boost has an unknown algorithm or ramp-up");
            }
            if (value < 1 || value > 10 || value * 2 != Math.rint(value * 2)) {
                throw new InvalidInputException("boosts.value", "A boost must be from 1 to 10 in halves");
            }
            read.boosts.add(new Boost(algorithm, value));
        }
        if (read.boosts.isEmpty()) {
            throw new InvalidInputException("boosts", "A definition needs at least one boost");
        }
        return read;
    }

    /** From 0 to 1. */
    public double score(ObjectNode item) {
        double sum = 0;
        double weights = 0;
        for (Boost boost : boosts) {
            sum += boost.value() * score(boost.algorithm(), item);
            weights += boost.value();
        }
        return sum / weights;
    }

    private double score(String algorithm, ObjectNode item) {
        return switch (algorithm) {
            case "RECENCY" -> recency(item.path("publicationDate"));
            case "RECENT_VIEW", "RECENT_ENTRYPAGE" -> share(item, "view", 500);
            case "RECENT_CTR" -> share(item, "recommendation_view", 50);
            case "SAME_CATEGORY", "LOOK_ALIKE" ->
                Collections.disjoint(categories, ItemCondition.values(item, "category")) ? 0 : 1;
            default ->
                (Dice.mix(algorithm.hashCode() * 31L + item.path("id").asText().hashCode()) >>> 40)
                        / (double) (1L << 24);
        };
    }

    private static double recency(JsonNode publicationDate) {
        if (!publicationDate.isTextual()) {
            return 0;
        }
        double days = (Dice.ANCHOR.getEpochSecond()
                        - Timestamps.parse(publicationDate.asText()).getEpochSecond())
                / 86_400.0;
        return days <= 0 ? 1 : 1 / (1 + days / 30);
    }

    private static double share(ObjectNode item, String statistic, double most) {
        return Math.min(1, item.path("statistics").path(statistic).asDouble() / most);
    }

    private record Boost(String algorithm, double value) {}
}
