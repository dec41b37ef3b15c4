package io.github.blueconic4j.api.dialogues;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What a dialogue does once it has been evaluated. */
@JsonbTypeAdapter(EvaluationDecision.Adapter.class)
public record EvaluationDecision(String value) implements OpenValue {

    public static final EvaluationDecision STOP = new EvaluationDecision("STOP");
    public static final EvaluationDecision SPECIFIC = new EvaluationDecision("SPECIFIC");
    public static final EvaluationDecision WINNING = new EvaluationDecision("WINNING");
    public static final EvaluationDecision ALL = new EvaluationDecision("ALL");
    public static final EvaluationDecision MODEL_BASED = new EvaluationDecision("MODEL_BASED");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<EvaluationDecision> {
        public Adapter() {
            super(EvaluationDecision::new);
        }
    }
}
