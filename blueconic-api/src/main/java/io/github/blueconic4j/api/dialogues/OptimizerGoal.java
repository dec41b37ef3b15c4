package io.github.blueconic4j.api.dialogues;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** The ratio that an automatic choice among variants tries to raise: the first word per second word. */
@JsonbTypeAdapter(OptimizerGoal.Adapter.class)
public record OptimizerGoal(String value) implements OpenValue {

    public static final OptimizerGoal CLICK_VIEW = new OptimizerGoal("CLICK_VIEW");
    public static final OptimizerGoal CONVERSION_VIEW = new OptimizerGoal("CONVERSION_VIEW");
    public static final OptimizerGoal CONVERSION_UNIQUEVIEW = new OptimizerGoal("CONVERSION_UNIQUEVIEW");
    public static final OptimizerGoal CONVERSION_CLICK = new OptimizerGoal("CONVERSION_CLICK");
    public static final OptimizerGoal CONVERSION_UNIQUECLICK = new OptimizerGoal("CONVERSION_UNIQUECLICK");
    public static final OptimizerGoal TOTALCONVERSION_VIEW = new OptimizerGoal("TOTALCONVERSION_VIEW");
    public static final OptimizerGoal TOTALCONVERSION_CLICK = new OptimizerGoal("TOTALCONVERSION_CLICK");
    public static final OptimizerGoal TOTALCONVERSION_UNIQUEVIEW = new OptimizerGoal("TOTALCONVERSION_UNIQUEVIEW");
    public static final OptimizerGoal TOTALCONVERSION_UNIQUECLICK = new OptimizerGoal("TOTALCONVERSION_UNIQUECLICK");
    public static final OptimizerGoal CONVERSIONVALUE_VIEW = new OptimizerGoal("CONVERSIONVALUE_VIEW");
    public static final OptimizerGoal CONVERSIONVALUE_CLICK = new OptimizerGoal("CONVERSIONVALUE_CLICK");
    public static final OptimizerGoal CONVERSIONVALUE_CONVERSION = new OptimizerGoal("CONVERSIONVALUE_CONVERSION");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<OptimizerGoal> {
        public Adapter() {
            super(OptimizerGoal::new);
        }
    }
}
