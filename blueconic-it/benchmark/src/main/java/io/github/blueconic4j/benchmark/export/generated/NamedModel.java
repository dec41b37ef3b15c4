package io.github.blueconic4j.benchmark.export.generated;

import jakarta.json.bind.annotation.JsonbProperty;

/** Something with a name. */
public class NamedModel {

    @JsonbProperty("id")
    private String id;

    @JsonbProperty("name")
    private String name;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
