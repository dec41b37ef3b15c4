package io.github.blueconic4j.benchmark.export.generated;

import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/** A property of an event. */
public class EventPropertyModel {

    @JsonbProperty("id")
    private String id;

    @JsonbProperty("strategy")
    private String strategy;

    @JsonbProperty("values")
    private List<Object> values;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getStrategy() {
        return strategy;
    }

    public void setStrategy(String strategy) {
        this.strategy = strategy;
    }

    public List<Object> getValues() {
        return values;
    }

    public void setValues(List<Object> values) {
        this.values = values;
    }
}
