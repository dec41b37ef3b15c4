package io.github.blueconic4j.api.groups;

import java.util.List;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.ChangeStrategy;
import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.PropertyRule;
import io.github.blueconic4j.api.common.PropertyRules;
import io.github.blueconic4j.api.common.Repeatable;

/**
 * What to do with one group:
 * {@code GroupChange.upsert("company", "acme").set("city", "Nijmegen").increment("orders", 1).build()}.
 *
 * @param strategy null is the same as UPDATE
 * @param domainGroup in which domain group the group is looked for and created; null is BlueConic's default
 * @param identifier comes back in the result; BlueConic keeps nothing of it
 */
public record GroupChange(
        String groupTypeId,
        String groupId,
        ChangeStrategy strategy,
        List<PropertyRule> properties,
        String domainGroup,
        String identifier)
        implements Repeatable {

    /** Reads both names that BlueConic has for the type. */
    @JsonbCreator
    public static GroupChange read(
            @JsonbProperty("groupTypeId") String groupTypeId,
            @JsonbProperty("groupType") String groupType,
            @JsonbProperty("groupId") String groupId,
            @JsonbProperty("strategy") ChangeStrategy strategy,
            @JsonbProperty("properties") List<PropertyRule> properties,
            @JsonbProperty("domainGroup") String domainGroup,
            @JsonbProperty("identifier") String identifier) {
        String type = groupTypeId == null ? groupType : groupTypeId;
        return new GroupChange(type, groupId, strategy, properties, domainGroup, identifier);
    }

    /** Changes the group, or creates it where there is none. */
    public static Builder upsert(String groupTypeId, String groupId) {
        return new Builder(ChangeStrategy.UPSERT, groupTypeId, groupId);
    }

    /** Changes the group; where there is none, nothing happens and the result says {@code NOTFOUND}. */
    public static Builder updateOnly(String groupTypeId, String groupId) {
        return new Builder(ChangeStrategy.UPDATE, groupTypeId, groupId);
    }

    /**
     * Deletes the group.
     *
     * @throws IllegalArgumentException if one of the ids is null or blank
     */
    public static GroupChange delete(String groupTypeId, String groupId) {
        GroupChange delete = new GroupChange(groupTypeId, groupId, ChangeStrategy.DELETE, null, null, null);
        delete.check();
        return delete;
    }

    /**
     * Refuses what {@link Builder#build()} does: for changes that were read, not built.
     *
     * @throws IllegalArgumentException if BlueConic would refuse the change; the message begins with the field
     */
    public void check() {
        Check.id("groupTypeId", groupTypeId);
        Check.id("groupId", groupId);
        Check.optionalId("domainGroup", domainGroup);
        Check.that(
                !ChangeStrategy.DELETE.equals(strategy) || properties == null,
                "properties",
                "must not be there in a DELETE");
        Check.rules("properties", properties);
        for (int i = 0; properties != null && i < properties.size(); i++) {
            Check.that(
                    properties.get(i).restriction() == null,
                    "properties[" + i + "].restriction",
                    "is for profiles, not for groups");
        }
    }

    /** Not if it increments, or has a strategy that this library does not know. */
    @Override
    public boolean safeToRepeat() {
        if (strategy == null || ChangeStrategy.UPDATE.equals(strategy) || ChangeStrategy.UPSERT.equals(strategy)) {
            return properties == null || properties.stream().allMatch(PropertyRule::safeToRepeat);
        }
        return ChangeStrategy.DELETE.equals(strategy);
    }

    /** Without ids and values, which may be personal data. */
    @Override
    public String toString() {
        return "GroupChange[" + strategy + " " + groupTypeId + ", properties=" + properties + "]";
    }

    public static final class Builder extends PropertyRules<Builder> {

        private final ChangeStrategy strategy;
        private final String groupTypeId;
        private final String groupId;
        private String domainGroup;
        private String identifier;

        private Builder(ChangeStrategy strategy, String groupTypeId, String groupId) {
            this.strategy = strategy;
            this.groupTypeId = groupTypeId;
            this.groupId = groupId;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public Builder domainGroup(String domainGroup) {
            this.domainGroup = domainGroup;
            return this;
        }

        public Builder identifier(String identifier) {
            this.identifier = identifier;
            return this;
        }

        /**
         * The change, checked.
         *
         * @throws IllegalArgumentException if BlueConic would refuse the change; the message begins with the field
         */
        public GroupChange build() {
            GroupChange change = new GroupChange(groupTypeId, groupId, strategy, rules(), domainGroup, identifier);
            change.check();
            return change;
        }
    }
}
