package io.github.blueconic4j.cdi.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.Operation.Repeat;
import io.github.blueconic4j.cdi.answers.Expected.Repeats;
import io.github.blueconic4j.cdi.testing.WrittenTable;
import org.junit.jupiter.api.Test;

/** Writes the tables of {@code docs/errors.md} from the rule that {@link EveryAnswerTest} drives, or compares them. */
class ErrorsDocTest {

    private static final String NAME = "`%s`";
    /** An operation like most: what others do not share with it stands in the second table. */
    private static final Operation ORDINARY = Operation.SEGMENTS_LIST;

    @Test
    void saysWhatEveryStatusMeans() throws IOException {
        StringBuilder table = new StringBuilder(
                        "| answer | what you get | carries | sent again | outcome | `retryable()` |\n")
                .append("|---|---|---|---|---|---|\n");
        for (Given given : Given.values()) {
            Expected expected = Expected.of(ORDINARY, given);
            table.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            given,
                            what(expected),
                            expected.carries(),
                            expected.failure() == null ? "" : expected.repeats(),
                            expected.failure() == null ? "" : expected.outcome(),
                            expected.failure() == null ? "" : expected.retryable()));
        }
        new WrittenTable("errors.md", "statuses", ErrorsDocTest.class).is(table.toString());
    }

    @Test
    void saysWhatIsDifferentForAnOperation() throws IOException {
        StringBuilder table = new StringBuilder("| operation | a 403 names | safe to repeat | differs |\n")
                .append("|---|---|---|---|\n");
        for (Operation operation : Operation.values()) {
            table.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            NAME.formatted(operation),
                            operation.scope().map(NAME::formatted).orElse("no scope"),
                            safe(operation),
                            differences(operation)));
        }
        new WrittenTable("errors.md", "operations", ErrorsDocTest.class).is(table.toString());
    }

    private static String what(Expected expected) {
        return expected.failure() == null
                ? "the answer"
                : NAME.formatted(expected.failure().getSimpleName());
    }

    private static String safe(Operation operation) {
        if (operation.repeat() == Repeat.BY_CONTENT) {
            return "by content";
        }
        return operation.repeat() == Repeat.SAFE ? "yes" : "no";
    }

    private static String differences(Operation operation) {
        Map<Given, Expected> different = new EnumMap<>(Given.class);
        for (Given given : Given.values()) {
            Expected expected = Expected.of(operation, given);
            if (!expected.equals(Expected.of(ORDINARY, given))) {
                different.put(given, expected);
            }
        }
        List<String> texts = different.entrySet().stream()
                .map(entry -> difference(entry.getKey(), entry.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (operation == Operation.PROFILES_SEARCH) {
            texts.add("501 carries `propertyIds()`");
        }
        return String.join("; ", texts);
    }

    private static String difference(Given given, Expected expected) {
        if (expected.failure() == null) {
            return given + " is an answer";
        }
        return expected.repeats() == Expected.of(ORDINARY, given).repeats()
                ? "%s is %s with %s, outcome %s"
                        .formatted(given, what(expected), expected.carries(), expected.outcome())
                : "%s is%s sent again".formatted(given, expected.repeats() == Repeats.NEVER ? " not" : "");
    }
}
