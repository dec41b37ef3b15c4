package io.github.blueconic4j.api.properties;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Link;
import io.github.blueconic4j.api.common.UserReference;
import io.github.blueconic4j.api.profiles.PermissionLevel;

/**
 * A property of profiles or of groups.
 *
 * @param groupTypeId the group type that it is a property of; null or empty for a property of profiles
 * @param linkingGroupTypeId the group type whose groups its values point at; null for most
 * @param idProperty whether its values are ids of groups
 * @param indexed whether no two profiles have the same value, so that profiles are found by it
 * @param createNewProfile whether a visitor gets a new profile where the value of an indexed property changes
 * @param canRead whether the browser of a visitor may read it
 * @param canWrite whether the browser of a visitor may write it
 * @param precision decimal places
 * @param values offered as values of a segment's filter, beside those that profiles have
 * @param profileCount how many profiles have a value
 * @param compositionStrategy shown for properties of groups only
 */
public record Property(
        String id,
        String name,
        String description,
        List<String> tags,
        FilterType filterType,
        FilterType filterTypeSuggestion,
        MergeStrategy mergeStrategy,
        String compositionStrategy,
        PermissionLevel permissionLevel,
        DataSensitivity dataSensitivity,
        String groupTypeId,
        String linkingGroupTypeId,
        @JsonbProperty("isIdProperty") Boolean idProperty,
        Boolean indexed,
        Boolean createNewProfile,
        Boolean availableForSegmentation,
        @JsonbProperty("showInUI") Boolean showInUi,
        Boolean canRead,
        Boolean canWrite,
        Boolean canDelete,
        Boolean readOnly,
        Boolean favorite,
        Boolean useValidation,
        Long precision,
        Currency currency,
        Unit unit,
        Range range,
        List<String> values,
        Long profileCount,
        Long totalProfileCount,
        Instant lastProfileMutationDate,
        List<Link> links,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<String> values() {
        return Absent.asEmpty(values);
    }

    @Override
    public List<Link> links() {
        return Absent.asEmpty(links);
    }

    /** All that can be written; what is absent here stays absent there. */
    PropertyUpdate.Builder writable() {
        return PropertyUpdate.builder(id)
                .name(name)
                .description(description)
                .tags(tags)
                .filterType(filterType)
                .mergeStrategy(mergeStrategy)
                .permissionLevel(permissionLevel)
                .dataSensitivity(dataSensitivity)
                .groupTypeId(groupTypeId)
                .indexed(indexed)
                .createNewProfile(createNewProfile)
                .availableForSegmentation(availableForSegmentation)
                .showInUi(showInUi)
                .canRead(canRead)
                .canWrite(canWrite)
                .precision(precision)
                .currency(currency == null ? null : currency.isoCode())
                .unit(unit)
                .values(values);
    }
}
