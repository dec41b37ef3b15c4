package io.github.blueconic4j.cdi.bulk.batches;

/**
 * What an import reads next: a change, or what should be one.
 *
 * @param change null if there is none
 * @param problem what is wrong with it, without anything of it; null if nothing is
 * @param line its number, from 1; 0 of what is no line
 * @param text of a broken line; null where there is none, or too much
 */
record Incoming<C>(C change, String problem, RejectCode code, long line, String text) {

    static <C> Incoming<C> of(C change, long line) {
        return new Incoming<>(change, null, null, line, null);
    }

    static <C> Incoming<C> broken(String problem, RejectCode code, long line, String text) {
        return new Incoming<>(null, problem, code, line, text);
    }

    @Override
    public String toString() {
        return "Incoming[" + (line == 0 ? "" : "line " + line) + "]";
    }
}
