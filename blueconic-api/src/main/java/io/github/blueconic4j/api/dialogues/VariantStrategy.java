package io.github.blueconic4j.api.dialogues;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How the variant that a visitor gets to see is chosen. */
@JsonbTypeAdapter(VariantStrategy.Adapter.class)
public record VariantStrategy(String value) implements OpenValue {

    public static final VariantStrategy AUTOMATIC = new VariantStrategy("AUTOMATIC");
    public static final VariantStrategy EXCLUSIVE = new VariantStrategy("EXCLUSIVE");
    public static final VariantStrategy ROTATING = new VariantStrategy("ROTATING");
    public static final VariantStrategy MODEL_BASED = new VariantStrategy("MODEL_BASED");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<VariantStrategy> {
        public Adapter() {
            super(VariantStrategy::new);
        }
    }
}
