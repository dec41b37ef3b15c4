package io.github.blueconic4j.api.recommendations;

import io.github.blueconic4j.api.common.Check;

/**
 * How much an algorithm counts.
 *
 * @param rampUp null where the algorithm has none, or BlueConic shall choose
 */
public record Boost(BoostAlgorithm algorithm, Double value, RampUp rampUp) {

    private static final double MAX = 10;

    /**
     * A boost without a ramp-up.
     *
     * @param value 1 to 10 in steps of a half
     * @throws IllegalArgumentException if the algorithm is null or the value is another
     */
    public static Boost of(BoostAlgorithm algorithm, double value) {
        return of(algorithm, value, null);
    }

    /**
     * A boost.
     *
     * @param value 1 to 10 in steps of a half
     * @param rampUp null for none
     * @throws IllegalArgumentException if the algorithm is null or the value is another
     */
    public static Boost of(BoostAlgorithm algorithm, double value, RampUp rampUp) {
        Check.value("algorithm", algorithm);
        boolean halves = value * 2 == Math.rint(value * 2);
        if (!halves || value < 1 || value > MAX) {
            throw new IllegalArgumentException("value must be 1 to 10 in steps of a half, it is " + value);
        }
        return new Boost(algorithm, value, rampUp);
    }
}
