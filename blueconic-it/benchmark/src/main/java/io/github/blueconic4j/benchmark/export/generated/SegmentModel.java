package io.github.blueconic4j.benchmark.export.generated;

import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/** A segment that a profile is in. */
public class SegmentModel {

    @JsonbProperty("id")
    private String id;

    @JsonbProperty("name")
    private String name;

    @JsonbProperty("tags")
    private List<String> tags;

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

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
    }
}
