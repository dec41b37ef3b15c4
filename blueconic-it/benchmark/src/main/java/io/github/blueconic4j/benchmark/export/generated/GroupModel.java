package io.github.blueconic4j.benchmark.export.generated;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/** A group. */
public class GroupModel {

    @JsonbProperty("creationDate")
    private OffsetDateTime creationDate;

    @JsonbProperty("groupTypeId")
    private String groupTypeId;

    @JsonbProperty("id")
    private String id;

    @JsonbProperty("lastModifiedDate")
    private OffsetDateTime lastModifiedDate;

    @JsonbProperty("properties")
    private List<PropertyModel> properties;

    public OffsetDateTime getCreationDate() {
        return creationDate;
    }

    public void setCreationDate(OffsetDateTime creationDate) {
        this.creationDate = creationDate;
    }

    public String getGroupTypeId() {
        return groupTypeId;
    }

    public void setGroupTypeId(String groupTypeId) {
        this.groupTypeId = groupTypeId;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public OffsetDateTime getLastModifiedDate() {
        return lastModifiedDate;
    }

    public void setLastModifiedDate(OffsetDateTime lastModifiedDate) {
        this.lastModifiedDate = lastModifiedDate;
    }

    public List<PropertyModel> getProperties() {
        return properties;
    }

    public void setProperties(List<PropertyModel> properties) {
        this.properties = properties;
    }
}
