package io.github.blueconic4j.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Medians and ratios of rounds that were run in turns. */
public final class Statistics {

    private Statistics() {}

    public static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    public static <T> double median(List<T> rounds, ToDoubleFunction<T> of) {
        return median(rounds.stream().map(of::applyAsDouble).toList());
    }

    public static double quantile(List<Double> values, double part) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) (part * (sorted.size() - 1) + 0.5));
    }

    /** Of each round by itself, so that what else the machine did meets both. */
    public static List<Double> ratios(List<Double> ours, List<Double> peers) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < peers.size(); i++) {
            ratios.add(ours.get(i) / peers.get(i));
        }
        return ratios;
    }

    /** The median of the ratios, and the quartiles. */
    public static String ratio(List<Double> ours, List<Double> peers) {
        List<Double> ratios = ratios(ours, peers);
        return "%.2f (%.2f to %.2f)".formatted(median(ratios), quantile(ratios, 0.25), quantile(ratios, 0.75));
    }
}
