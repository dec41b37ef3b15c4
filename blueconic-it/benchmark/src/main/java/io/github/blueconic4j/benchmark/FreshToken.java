package io.github.blueconic4j.benchmark;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link FreshTokenBenchmark}. */
final class FreshToken {

    private final int seconds;

    FreshToken(int seconds) {
        this.seconds = seconds;
    }

    /** Of one thread, and of more. */
    void measure() throws RunnerException {
        System.out.println("Reading a fresh token: TokenManager.get(), and a synchronized method as people write it");
        System.out.printf("%-8s %-12s %12s %12s %12s %10s%n", "threads", "", "p50 ns", "p99 ns", "mean ns", "bytes");
        for (int threads : new int[] {1, 2, 8}) {
            double library = line(threads, "library");
            double handWritten = line(threads, "handWritten");
            System.out.printf("%-8d %-12s %38.2f%n", threads, "ratio", library / handWritten);
        }
    }

    /** The mean, which alone is not rounded to what the clock can tell. */
    private double line(int threads, String name) throws RunnerException {
        RunResult sampled = run(threads, name, Mode.SampleTime);
        RunResult averaged = run(threads, name, Mode.AverageTime);
        double mean = averaged.getPrimaryResult().getScore();
        System.out.printf(
                "%-8d %-12s %12.0f %12.0f %12.1f %10.3f%n",
                threads,
                name,
                sampled.getPrimaryResult().getStatistics().getPercentile(50),
                sampled.getPrimaryResult().getStatistics().getPercentile(99),
                mean,
                averaged.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        return mean;
    }

    private RunResult run(int threads, String name, Mode mode) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(FreshTokenBenchmark.class.getName() + "." + name + "$")
                        .mode(mode)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .threads(threads)
                        .forks(1)
                        .warmupIterations(seconds)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(seconds)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        return results.iterator().next();
    }
}
