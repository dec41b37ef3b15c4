package io.github.blueconic4j.api.timelineeventrollups;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How a rollup says what it computes: by conditions and mappings alone, or with SQL. */
@JsonbTypeAdapter(RollupQueryType.Adapter.class)
public record RollupQueryType(String value) implements OpenValue {

    public static final RollupQueryType BASIC = new RollupQueryType("BASIC");
    public static final RollupQueryType SQL = new RollupQueryType("SQL");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<RollupQueryType> {
        public Adapter() {
            super(RollupQueryType::new);
        }
    }
}
