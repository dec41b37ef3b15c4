package io.github.blueconic4j.simulator.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Invented figures of a dialogue, the same for the same dialogue and period; they grow with the days. */
public final class DialogueStatistics {
    /** The ratios by the name they have in a request: what is divided by what. */
    public static final Set<String> RATIOS = new TreeSet<>(Set.of(
            "CLICK_VIEW",
            "CONVERSION_CLICK",
            "CONVERSION_UNIQUEVIEW",
            "CONVERSIONVALUE_CLICK",
            "CONVERSIONVALUE_CONVERSION",
            "CONVERSIONVALUE_VIEW",
            "CONVERSION_VIEW",
            "UNIQUETOTALCONVERSION_UNIQUEVIEW",
            "VIEW_UNIQUEVIEW"));

    private static final List<String> UNIQUE = List.of(
            "uniqueClickDialogues",
            "uniqueClicks",
            "uniqueConversionDialogues",
            "uniqueConversions",
            "uniqueIndirectConversionDialogues",
            "uniqueIndirectConversions",
            "uniqueTotalConversionDialogues",
            "uniqueTotalConversions",
            "uniqueViewDialogues",
            "uniqueViews");

    private DialogueStatistics() {}

    public static ObjectNode of(ObjectNode dialogue, LocalDate start, LocalDate end, boolean withoutControlGroup) {
        Dice dice = new Dice(start.toEpochDay(), dialogue.path("id").asText());
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        long views = dialogue.path("isEnabled").asBoolean() ? days * (10 + dice.below(90)) : 0;
        if (withoutControlGroup) {
            views = views
                    * (100
                            - dialogue.path("optimizerSettings")
                                    .path("controlGroupDistribution")
                                    .asInt())
                    / 100;
        }
        long clicks = views / 8;
        long conversions = clicks / 5;
        ObjectNode statistics = Json.object()
                .put("views", views)
                .put("clicks", clicks)
                .put("conversions", conversions)
                .put("conversionValue", conversions * 20)
                .put("indirectConversions", conversions / 2)
                .put("totalConversions", conversions + conversions / 2);
        for (String figure : UNIQUE) {
            long base = figure.contains("View") ? views : figure.contains("Click") ? clicks : conversions;
            statistics.put(figure, (base + 1) / 2);
        }
        for (String ratio : RATIOS) {
            addRatio(statistics, ratio, withoutControlGroup);
        }
        return statistics;
    }

    /** Null stands for a division by nothing; without a control group there is no lift. */
    private static void addRatio(ObjectNode statistics, String ratio, boolean withoutControlGroup) {
        int bar = ratio.indexOf('_');
        double upper = statistics.path(figure(ratio.substring(0, bar))).asDouble();
        double lower = statistics.path(figure(ratio.substring(bar + 1))).asDouble();
        String first = ratio.substring(0, bar).toLowerCase(Locale.ROOT).replace("conversionvalue", "conversionValue");
        String second = capital(ratio.substring(bar + 1).toLowerCase(Locale.ROOT));
        Double value = lower == 0 ? null : upper * 100 / lower;
        statistics.put(first + second + "Ratio", value);
        statistics.put(
                "lift" + capital(first) + second + "Ratio", withoutControlGroup || value == null ? null : value - 10);
    }

    private static String figure(String name) {
        return switch (name) {
            case "CLICK" -> "clicks";
            case "VIEW" -> "views";
            case "CONVERSION" -> "conversions";
            case "CONVERSIONVALUE" -> "conversionValue";
            case "UNIQUEVIEW" -> "uniqueViews";
            default -> "uniqueTotalConversions";
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
