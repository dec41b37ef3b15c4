package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

/** What an entry of a bulk call does with its profile or group. */
@JsonbTypeAdapter(ChangeStrategy.Adapter.class)
public record ChangeStrategy(String value) implements OpenValue {

    /** Changes it, and creates it where there is none. */
    public static final ChangeStrategy UPSERT = new ChangeStrategy("UPSERT");
    /** Changes it, and answers {@code NOTFOUND} where there is none; the same as no strategy. */
    public static final ChangeStrategy UPDATE = new ChangeStrategy("UPDATE");

    public static final ChangeStrategy DELETE = new ChangeStrategy("DELETE");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ChangeStrategy> {
        public Adapter() {
            super(ChangeStrategy::new);
        }
    }
}
