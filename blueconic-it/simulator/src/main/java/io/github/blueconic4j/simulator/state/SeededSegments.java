package io.github.blueconic4j.simulator.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The segments; who is in them follows from the profiles. */
final class SeededSegments {
    private SeededSegments() {}

    static void addTo(Segments segments, long seed) {
        Dice dice = new Dice(seed, "segments");
        segments.add(segment(dice, Segments.ALL_VISITORS, "All visitors"), SegmentRule.EVERYBODY);
        ObjectNode known = segment(dice, dice.uuid(), "With e-mail address");
        ObjectNode unknown = segment(dice, dice.uuid(), "Without e-mail address");
        known.set("inversedBy", unknown.get("id"));
        unknown.set("inverseOf", known.get("id"));
        segments.add(known, SegmentRule.hasAny(ProfileSource.EMAIL));
        segments.add(unknown, SegmentRule.hasAny(ProfileSource.EMAIL).inverse());
        segments.add(segment(dice, dice.uuid(), "Newsletter readers"), SegmentRule.has("newsletter", "true"));
        segments.add(segment(dice, dice.uuid(), "Gold members"), SegmentRule.has("loyalty_tier", "gold"));
        segments.add(segment(dice, dice.uuid(), "On the move"), SegmentRule.has("devicetype", "MOBILE"));
        segments.add(segment(dice, dice.uuid(), "Besökare från Sverige"), SegmentRule.has("country", "SE"));
        segments.add(segment(dice, dice.uuid(), "Nobody yet"), SegmentRule.NOBODY);
    }

    private static ObjectNode segment(Dice dice, String id, String name) {
        return dice.base(id, name).put("inverseOf", "").put("inversedBy", "");
    }
}
