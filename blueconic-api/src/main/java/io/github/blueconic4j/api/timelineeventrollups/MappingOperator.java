package io.github.blueconic4j.api.timelineeventrollups;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How the values of the events become one value. */
@JsonbTypeAdapter(MappingOperator.Adapter.class)
public record MappingOperator(String value) implements OpenValue {

    public static final MappingOperator COUNT = new MappingOperator("COUNT");
    public static final MappingOperator SUM = new MappingOperator("SUM");
    public static final MappingOperator MINIMUM = new MappingOperator("MINIMUM");
    public static final MappingOperator MAXIMUM = new MappingOperator("MAXIMUM");
    public static final MappingOperator LAST = new MappingOperator("LAST");
    public static final MappingOperator FIRST = new MappingOperator("FIRST");
    public static final MappingOperator AVERAGE = new MappingOperator("AVERAGE");
    public static final MappingOperator ALL_VALUES = new MappingOperator("ALL_VALUES");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<MappingOperator> {
        public Adapter() {
            super(MappingOperator::new);
        }
    }
}
