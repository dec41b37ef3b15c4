package io.github.blueconic4j.cdi.bulk.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.blueconic4j.api.common.ChangeResult;

/**
 * Finds the result of each entry: the one at its place, if its identifier is the entry's; where answer and entries do not
 * fit, the one with its identifier, if nobody else has that. Others are unknown: nothing is guessed.
 */
final class Results {

    private Results() {}

    static <T, R extends ChangeResult> List<Decision<T, R>> match(List<Entry<T>> entries, List<? extends R> results) {
        List<Decision<T, R>> decisions = new ArrayList<>(entries.size());
        if (fit(entries, results)) {
            for (int i = 0; i < entries.size(); i++) {
                decisions.add(Decision.answered(entries.get(i), results.get(i)));
            }
            return decisions;
        }
        Map<String, R> byIdentifier = byIdentifier(entries, results);
        for (Entry<T> entry : entries) {
            R result = entry.identifier() == null ? null : byIdentifier.get(entry.identifier());
            decisions.add(
                    result == null
                            ? Decision.failed(entry, Fate.UNKNOWN, mismatch(entries, results))
                            : Decision.answered(entry, result));
        }
        return decisions;
    }

    private static <T> boolean fit(List<Entry<T>> entries, List<? extends ChangeResult> results) {
        if (results == null || entries.size() != results.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            String identifier = entries.get(i).identifier();
            ChangeResult result = results.get(i);
            if (result == null
                    || result.state() == null
                    || (identifier != null && !identifier.equals(result.identifier()))) {
                return false;
            }
        }
        return true;
    }

    private static <T, R extends ChangeResult> Map<String, R> byIdentifier(
            List<Entry<T>> entries, List<? extends R> results) {
        Map<String, R> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (Entry<T> entry : entries) {
            if (entry.identifier() != null && !asked.add(entry.identifier())) {
                twice.add(entry.identifier());
            }
        }
        for (R result : results == null ? List.<R>of() : results) {
            boolean named = result != null && result.state() != null && result.identifier() != null;
            if (named && found.put(result.identifier(), result) != null) {
                twice.add(result.identifier());
            }
        }
        found.keySet().removeAll(twice);
        return found;
    }

    private static IllegalStateException mismatch(List<?> entries, List<?> results) {
        return new IllegalStateException("BlueConic answered " + entries.size() + " changes with "
                + (results == null ? 0 : results.size()) + " results, and none of them is surely that of this change");
    }
}
