package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A reproducible source of choices: the same seed and purpose give the same sequence. */
final class Dice {
    /** All seeded dates lie before it, so that the same seed gives the same state at any time. */
    static final Instant ANCHOR = Instant.parse("2026-01-01T00:00:00Z");

    private static final long TWO_YEARS_OF_MILLIS = 2L * 365 * 24 * 60 * 60 * 1000;

    private final SplittableRandom random;

    Dice(long seed, String purpose) {
        random = new SplittableRandom(mix(seed ^ ((long) purpose.hashCode() << 20)));
    }

    /** Spreads neighbouring numbers over all 64 bits. */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    List<String> some(List<String> choices, int most) {
        List<String> left = new ArrayList<>(choices);
        List<String> some = new ArrayList<>();
        for (int i = below(most + 1); i > 0 && !left.isEmpty(); i--) {
            some.add(left.remove(below(left.size())));
        }
        return some;
    }

    String uuid() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    Instant moment() {
        return ANCHOR.minusMillis(1 + random.nextLong(TWO_YEARS_OF_MILLIS));
    }

    Instant momentAfter(Instant earlier) {
        return earlier.plusMillis(random.nextLong(ANCHOR.toEpochMilli() - earlier.toEpochMilli()));
    }

    /** The eight members that most objects share. */
    ObjectNode base(String id, String name) {
        Instant created = moment();
        ObjectNode base = Json.object()
                .put("id", id)
                .put("name", name)
                .put("description", chance(70) ? name + " of the " + pick(Words.DEPARTMENTS) + " team" : "")
                .put("creationDate", Timestamps.format(created))
                .put("lastModifiedDate", Timestamps.format(momentAfter(created)));
        base.set("creator", user());
        base.set("lastModifiedUser", user());
        base.set("tags", Json.texts(some(Words.TAGS, 3)));
        return base;
    }

    ObjectNode user() {
        String name = pick(Words.USER_NAMES);
        return Json.object().put("fullName", name).put("userName", Words.mailOf(name));
    }
}
