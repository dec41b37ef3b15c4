package io.github.blueconic4j.benchmark.smallcall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.github.blueconic4j.benchmark.RecordedAnswers;
import io.github.blueconic4j.benchmark.Statistics;

/** Rounds of calls by the injected client and by its peer, in turns, and what comes of them. */
public final class SmallCallRounds {

    private static final int CALLS = 500;
    private static final int FIRST = 12;

    private static final String SEGMENT =
            """
            {"id":"a6729821-2995-4b01-a4f9-2c599b413d%02d","name":"Segment %d","description":"Of the newsroom team",\
            "creationDate":"2024-07-11T03:40:44.432Z","lastModifiedDate":"2025-08-12T14:09:59.578Z",\
            "creator":{"fullName":"Dmitri Sorokin","userName":"dmitri.sorokin@tenant.example"},\
            "lastModifiedUser":{"fullName":"Bram Oosterhuis","userName":"bram.oosterhuis@tenant.example"},\
            "tags":["campaign","q3"],"inverseOf":"","inversedBy":"","profileCount":1000}""";

    private final Client injected;
    private final Client bare;
    private final List<CallMeter.Round> ours = new ArrayList<>();
    private final List<CallMeter.Round> peers = new ArrayList<>();

    public SmallCallRounds(Client injected, Client bare) {
        this.injected = injected;
        this.bare = bare;
    }

    /** Makes so many calls, somewhere. */
    @FunctionalInterface
    public interface Client {

        /** What {@link CallMeter.Round#toString} makes of them. */
        String round(int calls) throws IOException, InterruptedException;
    }

    /** A tenant whose segments are recorded. */
    public static RecordedAnswers tenant() throws IOException {
        List<String> segments = new ArrayList<>();
        for (int i = 0; i < CallMeter.SEGMENTS; i++) {
            segments.add(SEGMENT.formatted(i, i));
        }
        RecordedAnswers tenant = RecordedAnswers.start();
        tenant.answer(
                "GET /rest/v2/segments",
                ("{\"itemsPerPage\":20,\"totalPages\":1,\"startIndex\":0,\"totalResults\":20,\"segments\":["
                                + String.join(",", segments) + "]}")
                        .getBytes(StandardCharsets.UTF_8),
                0);
        return tenant;
    }

    /**
     * Warms up for as long again, and prints the result.
     *
     * @param where the calls are made
     */
    public void measure(Duration time, String where) throws IOException, InterruptedException {
        turns(time);
        first();
        ours.clear();
        peers.clear();
        turns(time);
        System.out.printf(
                "segments.list, %d items, %s, %d rounds of %d calls each%n",
                CallMeter.SEGMENTS, where, ours.size(), CALLS);
        line("injected", ours);
        line("bare", peers);
        ratio("time (goal <= 0.9)", CallMeter.Round::nanos);
        ratio("processor time (goal <= 0.8)", CallMeter.Round::processorNanos);
        ratio("allocation of its own thread (goal <= 0.5)", CallMeter.Round::ownBytes);
        ratio("allocation of all threads", CallMeter.Round::allBytes);
    }

    /** Before everything is compiled. */
    private void first() {
        int rounds = Math.min(FIRST, ours.size());
        System.out.printf(
                "ratio of time in the first %d rounds after the start (goal <= 1.5 of %d): %s%n",
                rounds,
                FIRST,
                Statistics.ratio(
                        ours.stream()
                                .limit(rounds)
                                .map(round -> (double) round.nanos())
                                .toList(),
                        peers.stream()
                                .limit(rounds)
                                .map(round -> (double) round.nanos())
                                .toList()));
    }

    private void turns(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (ours.isEmpty() || System.nanoTime() - end < 0) {
            ours.add(CallMeter.Round.of(injected.round(CALLS)));
            peers.add(CallMeter.Round.of(bare.round(CALLS)));
        }
    }

    private static void line(String name, List<CallMeter.Round> rounds) {
        System.out.printf(
                "%-10s %8.1f us a call, %8.1f us of processor time, allocates %,.0f bytes on its own thread, %,.0f on all%n",
                name,
                Statistics.median(rounds, CallMeter.Round::nanos) / 1000,
                Statistics.median(rounds, CallMeter.Round::processorNanos) / 1000,
                Statistics.median(rounds, CallMeter.Round::ownBytes),
                Statistics.median(rounds, CallMeter.Round::allBytes));
    }

    private void ratio(String what, ToDoubleFunction<CallMeter.Round> of) {
        System.out.printf(
                "ratio of %s: %s%n",
                what,
                Statistics.ratio(
                        ours.stream().map(of::applyAsDouble).toList(),
                        peers.stream().map(of::applyAsDouble).toList()));
    }
}
