package io.github.blueconic4j.cdi.bulk.batches;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;

import io.github.blueconic4j.cdi.bulk.ImportInput;
import io.github.blueconic4j.cdi.bulk.json.ChangeReader;
import io.github.blueconic4j.cdi.bulk.json.NdjsonLines;

/** Where changes come from, one at a time. */
interface ChangeSource<C> {

    /**
     * Goes to the next one.
     *
     * @return whether there is one
     */
    boolean advance() throws IOException;

    /** The one gone to last. */
    Incoming<C> read();

    /**
     * @param maxLine how long a line may be that is looked at, in bytes
     * @param check throws an IllegalArgumentException at a change that BlueConic would refuse
     */
    static <C> ChangeSource<C> of(
            ImportInput<C> input, int maxLine, ChangeReader<C> reader, Consumer<? super C> check) {
        return input.ndjson() == null
                ? new Changes<>(input.changes().get(), check)
                : new Lines<>(new NdjsonLines(input.ndjson(), maxLine), maxLine, reader, check);
    }

    /** Those that an application makes. */
    final class Changes<C> implements ChangeSource<C> {

        private final Iterator<? extends C> changes;
        private final Consumer<? super C> check;
        private C next;

        private Changes(Iterator<? extends C> changes, Consumer<? super C> check) {
            this.changes = changes;
            this.check = check;
        }

        @Override
        public boolean advance() {
            boolean more = changes.hasNext();
            next = more ? changes.next() : null;
            return more;
        }

        @Override
        public Incoming<C> read() {
            if (next == null) {
                return Incoming.broken("there is null in place of a change", RejectCode.INVALID, 0, null);
            }
            try {
                check.accept(next);
                return Incoming.of(next, 0);
            } catch (IllegalArgumentException invalid) {
                return new Incoming<>(next, invalid.getMessage(), RejectCode.INVALID, 0, null);
            }
        }
    }

    /** Those of NDJSON. */
    final class Lines<C> implements ChangeSource<C> {

        private final NdjsonLines lines;
        private final int maxLine;
        private final ChangeReader<C> reader;
        private final Consumer<? super C> check;
        private NdjsonLines.Line line;

        private Lines(NdjsonLines lines, int maxLine, ChangeReader<C> reader, Consumer<? super C> check) {
            this.lines = lines;
            this.maxLine = maxLine;
            this.reader = reader;
            this.check = check;
        }

        @Override
        public boolean advance() throws IOException {
            line = lines.next();
            return line != null;
        }

        @Override
        public Incoming<C> read() {
            if (line.content() == null) {
                return Incoming.broken(
                        "the line is longer than " + maxLine + " bytes", RejectCode.TOO_LARGE, line.number(), null);
            }
            try {
                C change = reader.read(line.content());
                check.accept(change);
                return Incoming.of(change, line.number());
            } catch (IllegalArgumentException malformed) {
                String text = new String(line.content(), StandardCharsets.UTF_8);
                return Incoming.broken(malformed.getMessage(), RejectCode.MALFORMED, line.number(), text);
            }
        }
    }
}
