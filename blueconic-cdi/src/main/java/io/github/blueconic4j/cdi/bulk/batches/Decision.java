package io.github.blueconic4j.cdi.bulk.batches;

/**
 * What became of one entry.
 *
 * @param result BlueConic's, of what it answered; else null
 * @param failure why there is no result; else null
 */
public record Decision<T, R>(Entry<T> entry, Fate fate, R result, RuntimeException failure) {

    static <T, R> Decision<T, R> answered(Entry<T> entry, R result) {
        return new Decision<>(entry, Fate.ANSWERED, result, null);
    }

    static <T, R> Decision<T, R> failed(Entry<T> entry, Fate fate, RuntimeException failure) {
        return new Decision<>(entry, fate, null, failure);
    }

    /** Without the result, which may hold personal data. */
    @Override
    public String toString() {
        return "Decision[" + entry + " " + fate + "]";
    }
}
