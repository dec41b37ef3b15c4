package io.github.blueconic4j.api.properties;

import java.util.List;
import java.util.Map;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.profiles.PermissionLevel;

/**
 * A property as it shall be. It replaces the property of the same id as a whole: what is null here gets BlueConic's
 * default.
 */
public record PropertyUpdate(
        String id,
        String name,
        String description,
        List<String> tags,
        FilterType filterType,
        MergeStrategy mergeStrategy,
        PermissionLevel permissionLevel,
        DataSensitivity dataSensitivity,
        String groupTypeId,
        Boolean indexed,
        Boolean createNewProfile,
        Boolean availableForSegmentation,
        @JsonbProperty("showInUI") Boolean showInUi,
        Boolean canRead,
        Boolean canWrite,
        Long precision,
        Currency currency,
        Unit unit,
        List<String> values) {

    /**
     * A new property, or one that replaces the property of this id.
     *
     * @param id of letters, digits, {@code -} and {@code _}; the same as in the path
     * @throws IllegalArgumentException if the id has anything else
     */
    public static Builder builder(String id) {
        Check.propertyId("id", id);
        return new Builder(id);
    }

    /** The property as it is, with all that can be written, to be changed from there. */
    public static Builder from(Property property) {
        return property.writable();
    }

    public static final class Builder {

        private final String id;
        private String name;
        private String description;
        private List<String> tags;
        private FilterType filterType;
        private MergeStrategy mergeStrategy;
        private PermissionLevel permissionLevel;
        private DataSensitivity dataSensitivity;
        private String groupTypeId;
        private Boolean indexed;
        private Boolean createNewProfile;
        private Boolean availableForSegmentation;
        private Boolean showInUi;
        private Boolean canRead;
        private Boolean canWrite;
        private Long precision;
        private Currency currency;
        private Unit unit;
        private List<String> values;

        private Builder(String id) {
            this.id = id;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder tags(List<String> tags) {
            this.tags = Check.list("tags", tags);
            return this;
        }

        /** A change of the filter type may lose values. */
        public Builder filterType(FilterType filterType) {
            this.filterType = filterType;
            return this;
        }

        public Builder mergeStrategy(MergeStrategy mergeStrategy) {
            this.mergeStrategy = mergeStrategy;
            return this;
        }

        public Builder permissionLevel(PermissionLevel permissionLevel) {
            this.permissionLevel = permissionLevel;
            return this;
        }

        public Builder dataSensitivity(DataSensitivity dataSensitivity) {
            this.dataSensitivity = dataSensitivity;
            return this;
        }

        /** The group type that it is a property of; null for a property of profiles. */
        public Builder groupTypeId(String groupTypeId) {
            this.groupTypeId = groupTypeId;
            return this;
        }

        /** Whether no two profiles may have the same value, so that profiles are found by it. */
        public Builder indexed(Boolean indexed) {
            this.indexed = indexed;
            return this;
        }

        /** Whether a visitor gets a new profile where the value changes; only for indexed properties of profiles. */
        public Builder createNewProfile(Boolean createNewProfile) {
            this.createNewProfile = createNewProfile;
            return this;
        }

        public Builder availableForSegmentation(Boolean availableForSegmentation) {
            this.availableForSegmentation = availableForSegmentation;
            return this;
        }

        /** Whether segments offer it; only where it is available for segmentation. */
        public Builder showInUi(Boolean showInUi) {
            this.showInUi = showInUi;
            return this;
        }

        /** Whether the browser of a visitor may read it. */
        public Builder canRead(Boolean canRead) {
            this.canRead = canRead;
            return this;
        }

        /** Whether the browser of a visitor may write it. */
        public Builder canWrite(Boolean canWrite) {
            this.canWrite = canWrite;
            return this;
        }

        /** Decimal places, where the filter type is DECIMAL. */
        public Builder precision(Long precision) {
            this.precision = precision;
            return this;
        }

        /** The ISO code, where the filter type is CURRENCY. */
        public Builder currency(String isoCode) {
            currency = isoCode == null ? null : new Currency(isoCode, null, null, null);
            return this;
        }

        public Builder unit(String id) {
            return unit(new Unit(Check.value("unit.id", id), null));
        }

        /** A unit with its names by locale, {@code nl_NL} for example. */
        public Builder unit(String id, Map<String, String> names) {
            List<UnitLabel> labels = names.entrySet().stream()
                    .map(name -> new UnitLabel(name.getKey(), name.getValue()))
                    .toList();
            return unit(new Unit(Check.value("unit.id", id), new UnitLabels(labels)));
        }

        Builder unit(Unit unit) {
            this.unit = unit;
            return this;
        }

        /** What segments offer as values, beside those that profiles have. */
        public Builder values(List<String> values) {
            this.values = Check.list("values", values);
            return this;
        }

        public PropertyUpdate build() {
            return new PropertyUpdate(
                    id,
                    name,
                    description,
                    tags,
                    filterType,
                    mergeStrategy,
                    permissionLevel,
                    dataSensitivity,
                    groupTypeId,
                    indexed,
                    createNewProfile,
                    availableForSegmentation,
                    showInUi,
                    canRead,
                    canWrite,
                    precision,
                    currency,
                    unit,
                    values);
        }
    }
}
