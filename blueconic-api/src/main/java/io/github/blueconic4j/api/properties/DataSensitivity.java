package io.github.blueconic4j.api.properties;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** Whether a property holds personally identifiable information. */
@JsonbTypeAdapter(DataSensitivity.Adapter.class)
public record DataSensitivity(String value) implements OpenValue {

    public static final DataSensitivity NON_PII = new DataSensitivity("NON_PII");
    public static final DataSensitivity PII = new DataSensitivity("PII");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<DataSensitivity> {
        public Adapter() {
            super(DataSensitivity::new);
        }
    }
}
