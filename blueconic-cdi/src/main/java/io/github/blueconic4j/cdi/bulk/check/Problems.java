package io.github.blueconic4j.cdi.bulk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem.Code;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem.Severity;

/** What was found in one change so far. */
final class Problems {

    private final List<ChangeProblem> found = new ArrayList<>();

    void error(Code code, String field, String message) {
        found.add(new ChangeProblem(code, Severity.ERROR, field, message));
    }

    void warning(Code code, String field, String message) {
        found.add(new ChangeProblem(code, Severity.WARNING, field, message));
    }

    /** Notes a value that is none of these; null is one that was not given. */
    void unless(Set<? extends OpenValue> known, OpenValue given, String field) {
        if (given != null && !known.contains(given)) {
            error(Code.UNKNOWN_VALUE, field, "is none of the values that are known for it");
        }
    }

    /** @param refusal what a check says that needs no tenant: the field, a blank, and why */
    static List<ChangeProblem> invalid(IllegalArgumentException refusal) {
        String[] parts = refusal.getMessage().split(" ", 2);
        return List.of(new ChangeProblem(Code.INVALID, Severity.ERROR, parts[0], parts[parts.length - 1]));
    }

    List<ChangeProblem> list() {
        return List.copyOf(found);
    }
}
