package io.github.blueconic4j.cdi.batch;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.api.common.Check;

/**
 * Where the reading of a range of a file is.
 *
 * @param from first byte of the range
 * @param to behind its last byte
 * @param size of the file
 * @param next byte to read
 */
record InputPosition(long from, long to, long size, long next) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})/(\\d{1,18})@(\\d{1,18})");

    /** What a job repository keeps: text, which other releases can read. */
    String toText() {
        return from + "-" + to + "/" + size + "@" + next;
    }

    /**
     * The position of a checkpoint within this range, which a job that is restarted has computed anew.
     *
     * @throws IllegalArgumentException if it is of another range or of a file of another size
     */
    InputPosition continued(Serializable checkpoint) {
        Matcher matcher = TEXT.matcher(String.valueOf(checkpoint));
        Check.that(matcher.matches(), "checkpoint", "must be one that a profileChangeReader made");
        InputPosition before = new InputPosition(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(4)));
        Check.that(
                before.size == size,
                "input",
                "has changed since the job began: it had " + before.size + " bytes and has " + size
                        + "; restart with the same file, or start a new job");
        Check.that(
                before.from == from && before.to == to,
                "checkpoint",
                "is of the bytes " + before.from + " to " + before.to + ", this partition has " + from + " to " + to
                        + "; restart with as many partitions as before, or start a new job");
        return before;
    }
}
