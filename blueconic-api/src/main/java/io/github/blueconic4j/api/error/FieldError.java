package io.github.blueconic4j.api.error;

import java.io.Serializable;

/**
 * What BlueConic found wrong.
 *
 * @param field the member it speaks of; null where BlueConic names none
 * @param message BlueConic's words, which may quote what was sent
 */
public record FieldError(String field, String message) implements Serializable {

    /** Without the message, which may hold personal data. */
    @Override
    public String toString() {
        return "FieldError[field=" + field + "]";
    }
}
