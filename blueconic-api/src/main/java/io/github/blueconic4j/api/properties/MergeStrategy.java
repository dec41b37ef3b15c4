package io.github.blueconic4j.api.properties;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** Which values stay when profiles are merged. */
@JsonbTypeAdapter(MergeStrategy.Adapter.class)
public record MergeStrategy(String value) implements OpenValue {

    public static final MergeStrategy BOTH = new MergeStrategy("BOTH");
    public static final MergeStrategy SUM = new MergeStrategy("SUM");
    public static final MergeStrategy HIGHEST = new MergeStrategy("HIGHEST");
    public static final MergeStrategy LOWEST = new MergeStrategy("LOWEST");
    public static final MergeStrategy LATEST = new MergeStrategy("LATEST");
    public static final MergeStrategy OLDEST = new MergeStrategy("OLDEST");
    public static final MergeStrategy KEEP_CURRENT = new MergeStrategy("KEEP_CURRENT");
    public static final MergeStrategy SYSTEM_DEFINED = new MergeStrategy("SYSTEM_DEFINED");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<MergeStrategy> {
        public Adapter() {
            super(MergeStrategy::new);
        }
    }
}
