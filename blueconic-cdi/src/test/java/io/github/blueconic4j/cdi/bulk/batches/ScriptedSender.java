package io.github.blueconic4j.cdi.bulk.batches;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.GroupChangeResult;

/**
 * Changes that are words: {@code k1.7!} is number 7 with the key k1, not safe to repeat. Each call is answered by what the
 * test says, or when it says so.
 */
final class ScriptedSender implements ChangeSender<String, GroupChangeResult> {

    /** What was sent, call by call. */
    final List<List<String>> calls = new ArrayList<>();

    final List<CompletableFuture<List<GroupChangeResult>>> open = new ArrayList<>();
    Function<List<String>, RuntimeException> refusal = call -> null;
    boolean atOnce = true;

    @Override
    public <T> Entry<T> entry(T ticket, String change) {
        List<Key> keys = Arrays.stream(change.split("\\."))
                .filter(part -> part.startsWith("k"))
                .map(part -> new Key("k", part))
                .toList();
        byte[] json = ("\"" + change + "\"").getBytes(StandardCharsets.UTF_8);
        return new Entry<>(ticket, json, keys, !change.endsWith("!"), null);
    }

    @Override
    public CompletionStage<List<GroupChangeResult>> send(byte[] changes, boolean safeToRepeat) {
        String text = new String(changes, StandardCharsets.UTF_8);
        List<String> call = List.of(text.substring(2, text.length() - 2).split("\",\"", -1));
        calls.add(call);
        CompletableFuture<List<GroupChangeResult>> answer = new CompletableFuture<>();
        RuntimeException refused = refusal.apply(call);
        if (refused != null) {
            answer.completeExceptionally(refused);
        } else if (atOnce) {
            answer.complete(results(call));
        } else {
            open.add(answer);
        }
        return answer;
    }

    static List<GroupChangeResult> results(List<String> call) {
        return call.stream()
                .map(change -> new GroupChangeResult(change, "t", null, ChangeState.MODIFIED, null))
                .toList();
    }

    /** Answers the call of that number, which is open. */
    void answer(int call) {
        open.get(call).complete(results(calls.get(call)));
    }
}
