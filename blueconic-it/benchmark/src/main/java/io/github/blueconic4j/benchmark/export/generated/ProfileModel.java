package io.github.blueconic4j.benchmark.export.generated;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/** A profile. */
public class ProfileModel {

    @JsonbProperty("id")
    private String id;

    @JsonbProperty("creationDate")
    private OffsetDateTime creationDate;

    @JsonbProperty("privacyLegislation")
    private String privacyLegislation;

    @JsonbProperty("consentedObjectives")
    private List<String> consentedObjectives;

    @JsonbProperty("refusedObjectives")
    private List<String> refusedObjectives;

    @JsonbProperty("permissions")
    private PermissionsModel permissions;

    @JsonbProperty("properties")
    private List<PropertyModel> properties;

    @JsonbProperty("events")
    private List<EventModel> events;

    @JsonbProperty("groups")
    private List<GroupModel> groups;

    @JsonbProperty("matchingGroups")
    private List<MatchingGroupModel> matchingGroups;

    @JsonbProperty("lifecycleStages")
    private List<LifecycleStageModel> lifecycleStages;

    @JsonbProperty("replacedBy")
    private String replacedBy;

    @JsonbProperty("replaces")
    private List<String> replaces;

    @JsonbProperty("segments")
    private List<SegmentModel> segments;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public OffsetDateTime getCreationDate() {
        return creationDate;
    }

    public void setCreationDate(OffsetDateTime creationDate) {
        this.creationDate = creationDate;
    }

    public String getPrivacyLegislation() {
        return privacyLegislation;
    }

    public void setPrivacyLegislation(String privacyLegislation) {
        this.privacyLegislation = privacyLegislation;
    }

    public List<String> getConsentedObjectives() {
        return consentedObjectives;
    }

    public void setConsentedObjectives(List<String> consentedObjectives) {
        this.consentedObjectives = consentedObjectives;
    }

    public List<String> getRefusedObjectives() {
        return refusedObjectives;
    }

    public void setRefusedObjectives(List<String> refusedObjectives) {
        this.refusedObjectives = refusedObjectives;
    }

    public PermissionsModel getPermissions() {
        return permissions;
    }

    public void setPermissions(PermissionsModel permissions) {
        this.permissions = permissions;
    }

    public List<PropertyModel> getProperties() {
        return properties;
    }

    public void setProperties(List<PropertyModel> properties) {
        this.properties = properties;
    }

    public List<EventModel> getEvents() {
        return events;
    }

    public void setEvents(List<EventModel> events) {
        this.events = events;
    }

    public List<GroupModel> getGroups() {
        return groups;
    }

    public void setGroups(List<GroupModel> groups) {
        this.groups = groups;
    }

    public List<MatchingGroupModel> getMatchingGroups() {
        return matchingGroups;
    }

    public void setMatchingGroups(List<MatchingGroupModel> matchingGroups) {
        this.matchingGroups = matchingGroups;
    }

    public List<LifecycleStageModel> getLifecycleStages() {
        return lifecycleStages;
    }

    public void setLifecycleStages(List<LifecycleStageModel> lifecycleStages) {
        this.lifecycleStages = lifecycleStages;
    }

    public String getReplacedBy() {
        return replacedBy;
    }

    public void setReplacedBy(String replacedBy) {
        this.replacedBy = replacedBy;
    }

    public List<String> getReplaces() {
        return replaces;
    }

    public void setReplaces(List<String> replaces) {
        this.replaces = replaces;
    }

    public List<SegmentModel> getSegments() {
        return segments;
    }

    public void setSegments(List<SegmentModel> segments) {
        this.segments = segments;
    }
}
