package io.github.blueconic4j.api.profiles;

import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.api.common.PropertyText;

/**
 * How the profile for a change is found. As in Java, {@code and} binds closer than {@code or}:
 * {@code Match.on("email", email).and("brand", brand).or("customerid", id)} finds by email and brand, or by customer.
 * Only properties that are indexed as unique identifiers can be matched on; values are what {@link PropertyText} writes.
 */
public final class Match {

    private final List<List<Criterion>> alternatives;

    private Match(List<List<Criterion>> alternatives) {
        this.alternatives = alternatives;
    }

    public static Match on(String propertyId, Object value) {
        return new Match(List.of(List.of(criterion(propertyId, value))));
    }

    /** The same, but the last alternative also asks for this. */
    public Match and(String propertyId, Object value) {
        List<List<Criterion>> extended = new ArrayList<>(alternatives);
        List<Criterion> last = new ArrayList<>(extended.remove(extended.size() - 1));
        last.add(criterion(propertyId, value));
        extended.add(List.copyOf(last));
        return new Match(List.copyOf(extended));
    }

    /** The same, with another alternative that begins with this. */
    public Match or(String propertyId, Object value) {
        List<List<Criterion>> extended = new ArrayList<>(alternatives);
        extended.add(List.of(criterion(propertyId, value)));
        return new Match(List.copyOf(extended));
    }

    private static Criterion criterion(String propertyId, Object value) {
        return new Criterion(propertyId, PropertyText.write(propertyId, value));
    }

    /** The alternatives; in each of them everything must be so. */
    List<List<Criterion>> alternatives() {
        return alternatives;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Match match && alternatives.equals(match.alternatives);
    }

    @Override
    public int hashCode() {
        return alternatives.hashCode();
    }

    /** Without the values, which are most likely personal data. */
    @Override
    public String toString() {
        return "Match" + alternatives;
    }
}
