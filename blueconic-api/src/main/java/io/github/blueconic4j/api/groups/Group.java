package io.github.blueconic4j.api.groups;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.PropertyHolder;
import io.github.blueconic4j.api.common.PropertyValues;

/** A group of profiles, a household or a company for example, with properties of its own. */
public record Group(
        String id, String groupTypeId, Instant creationDate, Instant lastModifiedDate, List<PropertyValues> properties)
        implements PropertyHolder {

    @Override
    public List<PropertyValues> properties() {
        return Absent.asEmpty(properties);
    }

    /** Without id and values, which may be personal data. */
    @Override
    public String toString() {
        return "Group[groupTypeId=" + groupTypeId + ", properties=" + propertyIds() + "]";
    }
}
