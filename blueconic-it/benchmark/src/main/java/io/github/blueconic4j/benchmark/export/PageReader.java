package io.github.blueconic4j.benchmark.export;

/** One way to read a page of profiles. */
@FunctionalInterface
interface PageReader {

    /** Of one reading: how many profiles there were, and {@link System#nanoTime()} when the first was there. */
    record Read(int profiles, long firstProfile) {}

    Read read() throws Exception;
}
