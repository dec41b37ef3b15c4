package io.github.blueconic4j.api.models;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What a model is for, and so what its ONNX file must take and give. */
@JsonbTypeAdapter(ModelType.Adapter.class)
public record ModelType(String value) implements OpenValue {

    public static final ModelType GENERAL = new ModelType("GENERAL");
    public static final ModelType DIALOGUE = new ModelType("DIALOGUE");
    public static final ModelType RECOMMENDATION = new ModelType("RECOMMENDATION");
    public static final ModelType CONTINUOUS = new ModelType("CONTINUOUS");
    public static final ModelType SUPPRESSION = new ModelType("SUPPRESSION");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ModelType> {
        public Adapter() {
            super(ModelType::new);
        }
    }
}
