package io.github.blueconic4j.api.common;

import java.util.function.Function;

import jakarta.json.bind.adapter.JsonbAdapter;

/** Reads and writes an {@link OpenValue} as its text. */
public abstract class OpenValueAdapter<T extends OpenValue> implements JsonbAdapter<T, String> {

    private final Function<String, T> constructor;

    protected OpenValueAdapter(Function<String, T> constructor) {
        this.constructor = constructor;
    }

    @Override
    public final String adaptToJson(T value) {
        return value == null ? null : value.value();
    }

    @Override
    public final T adaptFromJson(String text) {
        return text == null ? null : constructor.apply(text);
    }
}
