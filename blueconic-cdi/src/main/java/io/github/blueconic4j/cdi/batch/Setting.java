package io.github.blueconic4j.cdi.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.Check;

/**
 * A property of an artefact, as the job says it. Blank is the same as absent: that is what a job makes of {@code
 * #{jobParameters['x']}} where there is no such parameter.
 */
record Setting(String name, String text) {

    Optional<String> value() {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    String required() {
        return value().orElseThrow(() -> new IllegalArgumentException(field() + " must be given in the job"));
    }

    /** Comma-separated. */
    List<String> list() {
        return value().stream()
                .flatMap(values -> Stream.of(values.split(",")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    String[] array() {
        return list().toArray(String[]::new);
    }

    Optional<Long> number(long least, long most) {
        return value().map(value -> {
            boolean whole = value.matches("-?\\d{1,18}");
            Check.that(
                    whole && Long.parseLong(value) >= least && Long.parseLong(value) <= most,
                    field(),
                    "must be a whole number from " + least + " to " + most);
            return Long.parseLong(value);
        });
    }

    boolean flag() {
        String value = value().orElse("false");
        Check.that(value.equals("true") || value.equals("false"), field(), "must be true or false");
        return value.equals("true");
    }

    private String field() {
        return "batch property " + name;
    }
}
