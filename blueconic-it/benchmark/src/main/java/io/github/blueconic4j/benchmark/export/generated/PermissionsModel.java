package io.github.blueconic4j.benchmark.export.generated;

import jakarta.json.bind.annotation.JsonbProperty;

/** Permissions. */
public class PermissionsModel {

    @JsonbProperty("level")
    private String level;

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
