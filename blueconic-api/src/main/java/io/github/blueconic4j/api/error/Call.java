package io.github.blueconic4j.api.error;

import io.github.blueconic4j.api.common.Operation;

/** What was called, as far as an exception may tell: no ids, no query. */
public record Call(String method, String pathTemplate) {

    public static Call of(Operation operation) {
        return new Call(operation.method(), operation.pathTemplate());
    }

    @Override
    public String toString() {
        return method + " " + pathTemplate;
    }
}
