package io.github.blueconic4j.benchmark.export.generated;

import jakarta.json.bind.annotation.JsonbProperty;

/** A stage of a lifecycle. */
public class LifecycleStageModel {

    @JsonbProperty("lifecycle")
    private NamedModel lifecycle;

    @JsonbProperty("stage")
    private NamedModel stage;

    public NamedModel getLifecycle() {
        return lifecycle;
    }

    public void setLifecycle(NamedModel lifecycle) {
        this.lifecycle = lifecycle;
    }

    public NamedModel getStage() {
        return stage;
    }

    public void setStage(NamedModel stage) {
        this.stage = stage;
    }
}
