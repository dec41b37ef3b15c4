package io.github.blueconic4j.simulator.state;

import java.util.function.Predicate;

/** Who belongs to a segment: those whose property has the value, or any value, or none. */
record SegmentRule(String property, String value, boolean negated) implements Predicate<Profile> {
    static final SegmentRule EVERYBODY = new SegmentRule("", null, true);
    static final SegmentRule NOBODY = new SegmentRule("", null, false);

    static SegmentRule has(String property, String value) {
        return new SegmentRule(property, value, false);
    }

    static SegmentRule hasAny(String property) {
        return new SegmentRule(property, null, false);
    }

    SegmentRule inverse() {
        return new SegmentRule(property, value, !negated);
    }

    @Override
    public boolean test(Profile profile) {
        var values = profile.values(property);
        return negated != (value == null ? !values.isEmpty() : values.contains(value));
    }
}
