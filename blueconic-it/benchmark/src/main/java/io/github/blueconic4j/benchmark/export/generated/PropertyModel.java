package io.github.blueconic4j.benchmark.export.generated;

import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/** A property with its values. */
public class PropertyModel {

    @JsonbProperty("id")
    private String id;

    @JsonbProperty("values")
    private List<String> values;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public List<String> getValues() {
        return values;
    }

    public void setValues(List<String> values) {
        this.values = values;
    }
}
