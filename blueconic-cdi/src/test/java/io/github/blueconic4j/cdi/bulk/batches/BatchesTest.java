package io.github.blueconic4j.cdi.bulk.batches;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.cdi.testing.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class BatchesTest {

    private static final Call CALL = new Call("PUT", "/groups");

    private final ScriptedSender sender = new ScriptedSender();
    private final VirtualTime time = new VirtualTime();
    private final Map<String, Fate> fates = new TreeMap<>();
    private final List<String> order = new ArrayList<>();
    private Batches<String, GroupChangeResult> batches = batches(3, 2, false);

    private Batches<String, GroupChangeResult> batches(int entries, int parallelism, boolean partial400) {
        BatchLimits limits = new BatchLimits(
                entries,
                4000 + 20 * (entries - 3),
                parallelism,
                entries * 3,
                8000 + 40 * (entries - 3),
                Duration.ofMinutes(1),
                partial400,
                Duration.ofSeconds(1),
                Duration.ofSeconds(8));
        return new Batches<>(
                sender,
                time,
                limits,
                time,
                decisions -> decisions.forEach(decision -> {
                    assertThat(fates.put(decision.entry().ticket(), decision.fate()))
                            .isNull();
                    order.add(decision.entry().ticket());
                }));
    }

    private void offer(String... changes) {
        for (String change : changes) {
            assertThat(batches.offer(sender.entry(change, change))).as(change).isTrue();
        }
    }

    private static ErrorAnswer answer(int status, String retryAfter) {
        return ErrorAnswer.read(status, retryAfter, new byte[0]);
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(CALL, answer(400, null));
    }

    private static ConnectionFailedException lost() {
        return new ConnectionFailedException(CALL, new java.io.IOException(), Outcome.UNKNOWN);
    }

    private static BlueConicException busy(String retryAfter) {
        return new TemporarilyUnavailableException(CALL, answer(503, retryAfter));
    }

    @Test
    void sendsFullBatchesAtOnceAndTheRestWhenFlushed() {
        offer("1", "2", "3", "4");
        assertThat(sender.calls).containsExactly(List.of("1", "2", "3"));
        batches.flush();
        assertThat(sender.calls).containsExactly(List.of("1", "2", "3"), List.of("4"));
        assertThat(fates.values()).hasSize(4).containsOnly(Fate.ANSWERED);
        assertThat(batches.undecided()).isZero();
    }

    @Test
    void closesABatchBeforeItGrowsTooLarge() {
        String large = "x".repeat(1500);
        offer(large + 1, large + 2);
        assertThat(sender.calls).isEmpty();
        offer(large + 3);
        assertThat(sender.calls).containsExactly(List.of(large + 1, large + 2));
    }

    @Test
    void hasSoManyOnTheirWayAndTakesNoMoreThanThereIsRoomFor() {
        sender.atOnce = false;
        IntStream.range(0, 15).forEach(i -> offer("n" + i));
        assertThat(sender.calls).hasSize(2);
        assertThat(batches.offer(sender.entry("n15", "n15"))).isFalse();
        sender.answer(0);
        assertThat(sender.calls).hasSize(3);
        assertThat(batches.offer(sender.entry("n15", "n15"))).isTrue();
    }

    @Test
    void sendsWhatSharesAKeyOneAfterTheOther() {
        sender.atOnce = false;
        offer("k1.1", "k1.2", "x", "k1.k2.3", "k2.4", "k3.5", "y", "z");
        assertThat(sender.calls).containsExactly(List.of("k1.1", "k1.2", "x"), List.of("k3.5", "y", "z"));
        sender.answer(1);
        batches.flush();
        assertThat(sender.calls).hasSize(2);
        sender.answer(0);
        assertThat(sender.calls).hasSize(3).endsWith(List.of("k1.k2.3", "k2.4"));
    }

    @Test
    void sendsASmallBatchRatherThanNoneWhenTheRestWaitsForAKey() {
        sender.atOnce = false;
        IntStream.range(0, 11).forEach(i -> offer("k1." + (char) ('a' + i)));
        offer("other");
        assertThat(sender.calls).hasSize(1);
        assertThat(batches.offer(sender.entry("one more", "one more"))).isFalse();
        assertThat(sender.calls).hasSize(2).endsWith(List.of("other"));
    }

    @Test
    void findsTheEntriesThatAreRefusedAndBringsTheOthersThroughInOrder() {
        batches = batches(1000, 1, false);
        for (int bad : new int[] {1, 3, 7}) {
            fates.clear();
            order.clear();
            sender.calls.clear();
            sender.refusal = call -> call.stream().anyMatch(change -> change.startsWith("bad")) ? invalid() : null;
            List<String> sent = IntStream.range(0, 1000)
                    .mapToObj(i -> (i % (1000 / bad) == 123 && i / (1000 / bad) < bad ? "bad" : "good") + i)
                    .toList();
            offer(sent.toArray(String[]::new));
            assertThat(order).isEqualTo(sent);
            fates.forEach((change, fate) ->
                    assertThat(fate).isEqualTo(change.startsWith("bad") ? Fate.REJECTED : Fate.ANSWERED));
            assertThat(sender.calls).hasSizeLessThanOrEqualTo(1 + bad * 20);
        }
    }

    @Test
    void stopsInTheMiddleOfABatchThatIsAllBad() {
        batches = batches(1000, 1, false);
        sender.refusal = call -> {
            if (fates.size() == 20) {
                batches.stop(new IllegalStateException("all bad"));
            }
            return invalid();
        };
        IntStream.range(0, 1000).forEach(i -> offer("n" + i));
        assertThat(sender.calls).hasSizeLessThan(60);
        assertThat(fates.values().stream().filter(Fate.NOT_SENT::equals)).hasSizeGreaterThan(970);
        assertThat(fates).hasSize(1000);
        offer("late");
        assertThat(fates).containsEntry("late", Fate.NOT_SENT);
    }

    @Test
    void doesNotSendAgainWhatMayHaveBeenAppliedBehindA400() {
        batches = batches(4, 1, true);
        sender.refusal = call -> call.contains("bad") ? invalid() : null;
        offer("a", "b!", "bad", "c!");
        assertThat(fates)
                .isEqualTo(Map.of("a", Fate.ANSWERED, "b!", Fate.UNKNOWN, "bad", Fate.REJECTED, "c!", Fate.UNKNOWN));
        assertThat(sender.calls).containsExactly(List.of("a", "b!", "bad", "c!"), List.of("a"), List.of("bad"));
    }

    @Test
    void waitsAsLongAsItIsAskedToAndThenGivesUpWhenThePatienceIsOver() {
        sender.refusal = call -> busy("7");
        offer("a", "b", "c!");
        assertThat(sender.calls).hasSize(1);
        time.pass(Duration.ofMillis(7300));
        assertThat(sender.calls).hasSize(1);
        time.pass(Duration.ofMillis(450));
        assertThat(sender.calls).hasSize(2);
        assertThat(fates).isEmpty();
        time.pass(Duration.ofMinutes(2));
        assertThat(fates.values()).hasSize(3).containsOnly(Fate.NOT_SENT);
    }

    @Test
    void repeatsOfALostBatchOnlyWhatIsSafe() {
        sender.refusal = call -> sender.calls.size() == 1 ? lost() : null;
        offer("a", "b!", "c");
        assertThat(fates).isEqualTo(Map.of("b!", Fate.UNKNOWN));
        time.pass(Duration.ofSeconds(2));
        assertThat(sender.calls).endsWith(List.of("a", "c"));
        assertThat(fates).containsEntry("a", Fate.ANSWERED).containsEntry("c", Fate.ANSWERED);
    }

    @Test
    void whatWasLostOnceStaysUnknownWhenItsRepeatIsNotTaken() {
        sender.refusal = call -> sender.calls.size() == 1 ? lost() : busy(null);
        offer("a", "b", "c");
        time.pass(Duration.ofMinutes(2));
        assertThat(fates.values()).hasSize(3).containsOnly(Fate.UNKNOWN);
    }

    @Test
    void doesNotLoseABatchAfterTheOtherWhileAnswersGetLost() {
        sender.refusal = call -> lost();
        offer("a!", "b!", "c!", "d!", "e!", "f!", "g!", "h!");
        assertThat(sender.calls).hasSize(1);
        assertThat(batches.outage()).isZero();
        time.pass(Duration.ofMillis(2100));
        assertThat(sender.calls).hasSize(2);
        assertThat(batches.outage()).isPositive();
        sender.refusal = call -> null;
        offer("i!");
        time.pass(Duration.ofSeconds(3));
        assertThat(sender.calls).hasSize(3);
        assertThat(batches.outage()).isZero();
        assertThat(fates).hasSize(9);
    }

    @Test
    void goesOnBehindWhatWasProcessedOfTooMany() {
        batches = batches(8, 1, false);
        sender.refusal = call -> call.size() > 3
                ? new TooManyEntriesException(CALL, answer(413, null), ScriptedSender.results(call.subList(0, 3)))
                : null;
        offer("a!", "b!", "c!", "d!", "e!", "f!", "g!", "h!");
        assertThat(sender.calls).extracting(List::size).containsExactly(8, 5, 2);
        assertThat(order).containsExactly("a!", "b!", "c!", "d!", "e!", "f!", "g!", "h!");
        assertThat(fates.values()).containsOnly(Fate.ANSWERED);
    }

    @Test
    void aBodyThatIsTooLargeIsHalvedAsFarAsThatIsSafe() {
        batches = batches(4, 1, false);
        sender.refusal =
                call -> call.size() > 1 ? new TooManyEntriesException(CALL, answer(413, null), List.of()) : null;
        offer("a", "b!", "c", "d");
        assertThat(fates)
                .isEqualTo(Map.of("a", Fate.ANSWERED, "b!", Fate.UNKNOWN, "c", Fate.ANSWERED, "d", Fate.ANSWERED));
    }

    @Test
    void tellsWhatIsNotSentWhenItsOwnerDoesNotWantItSent() {
        BatchLimits limits = BatchLimits.of(new io.github.blueconic4j.cdi.testing.Settings().read(), 2, 2000, 1);
        batches = new Batches<>(sender, time, limits, time, new BatchObserver<String, GroupChangeResult>() {
            @Override
            public void sending(List<Entry<String>> entries) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void decided(List<Decision<String, GroupChangeResult>> decisions) {
                decisions.forEach(decision -> fates.put(decision.entry().ticket(), decision.fate()));
            }
        });
        offer("a", "b");
        assertThat(sender.calls).isEmpty();
        assertThat(fates).isEqualTo(Map.of("a", Fate.NOT_SENT, "b", Fate.NOT_SENT));
    }

    @Test
    void guessesNoResult() {
        List<Entry<String>> entries = List.of(named("x"), named("y"), named("x"), named(null), named("z"));
        List<Decision<String, GroupChangeResult>> decisions =
                Results.match(entries, List.of(result("z"), result("y"), result("x"), result("y2"), result("q")));
        assertThat(decisions)
                .extracting(Decision::fate)
                .containsExactly(Fate.UNKNOWN, Fate.ANSWERED, Fate.UNKNOWN, Fate.UNKNOWN, Fate.ANSWERED);
        assertThat(decisions.get(4).result().identifier()).isEqualTo("z");
        assertThat(decisions.get(0).failure()).hasMessageContaining("5 changes with 5 results");
    }

    private static Entry<String> named(String identifier) {
        return new Entry<>(identifier, new byte[2], List.of(), true, identifier);
    }

    private static GroupChangeResult result(String identifier) {
        return new GroupChangeResult("g", "t", identifier, ChangeState.CREATED, null);
    }
}
