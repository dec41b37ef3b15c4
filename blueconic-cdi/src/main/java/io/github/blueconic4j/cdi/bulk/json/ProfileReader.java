package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import io.github.blueconic4j.api.common.NamedReference;
import io.github.blueconic4j.api.common.PropertyValues;
import io.github.blueconic4j.api.groups.Group;
import io.github.blueconic4j.api.profiles.LifecycleStage;
import io.github.blueconic4j.api.profiles.MatchingGroup;
import io.github.blueconic4j.api.profiles.PermissionLevel;
import io.github.blueconic4j.api.profiles.Permissions;
import io.github.blueconic4j.api.profiles.PrivacyLegislation;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.profiles.ProfileSegment;
import io.github.blueconic4j.api.profiles.TimelineEvent;

/** Reads profiles with all that they have. */
final class ProfileReader implements ObjectReader<Profile> {

    private static final int MOST_EXPECTED = 1000;

    private final GroupReader groups = new GroupReader();
    private final EventReader events = new EventReader();
    private int propertiesBefore;

    @Override
    public Profile read(JsonParser json) throws IOException {
        Members members = new Members();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            members.read(name, json);
        }
        return members.profile();
    }

    /** Those of one profile. */
    private final class Members {

        private String id;
        private Instant creationDate;
        private PrivacyLegislation legislation;
        private List<String> consented;
        private List<String> refused;
        private Permissions permissions;
        private List<PropertyValues> properties;
        private List<TimelineEvent> timeline;
        private List<Group> itsGroups;
        private List<MatchingGroup> matchingGroups;
        private List<LifecycleStage> stages;
        private List<ProfileSegment> segments;
        private String replacedBy;
        private List<String> replaces;

        void read(String name, JsonParser json) throws IOException {
            switch (name) {
                case "id" -> id = Values.text(json);
                case "creationDate" -> creationDate = Values.instant(json);
                case "privacyLegislation" -> legislation = legislation(json);
                case "consentedObjectives" -> consented = Values.texts(json);
                case "refusedObjectives" -> refused = Values.texts(json);
                case "permissions" -> permissions = Values.object(json, ProfileReader::permissions);
                case "properties" -> properties = properties(json);
                case "events" -> timeline = events.timeline(json);
                case "groups" -> itsGroups = Values.list(json, groups);
                case "matchingGroups" -> matchingGroups = Values.list(json, ProfileReader::matchingGroup);
                case "lifecycleStages" -> stages = Values.list(json, ProfileReader::stage);
                case "segments" -> segments = Values.list(json, ProfileReader::segment);
                case "replacedBy" -> replacedBy = Values.text(json);
                case "replaces" -> replaces = Values.texts(json);
                default -> Values.skip(json);
            }
        }

        Profile profile() {
            return new Profile(
                    id,
                    creationDate,
                    legislation,
                    consented,
                    refused,
                    permissions,
                    properties,
                    timeline,
                    itsGroups,
                    matchingGroups,
                    stages,
                    segments,
                    replacedBy,
                    replaces);
        }
    }

    /** Profiles of one export have about the same number. */
    private List<PropertyValues> properties(JsonParser json) throws IOException {
        List<PropertyValues> properties = Values.list(json, GroupReader::property, propertiesBefore);
        propertiesBefore = properties == null ? 0 : Math.min(properties.size(), MOST_EXPECTED);
        return properties;
    }

    private static PrivacyLegislation legislation(JsonParser json) throws IOException {
        String value = Values.text(json);
        return value == null ? null : new PrivacyLegislation(value);
    }

    private static Permissions permissions(JsonParser json) throws IOException {
        String level = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("level")) {
                level = Values.text(json);
            } else {
                Values.skip(json);
            }
        }
        return new Permissions(level == null ? null : new PermissionLevel(level));
    }

    private static MatchingGroup matchingGroup(JsonParser json) throws IOException {
        String property = null;
        List<String> ids = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "profilePropertyId" -> property = Values.text(json);
                case "groupIds" -> ids = Values.texts(json);
                default -> Values.skip(json);
            }
        }
        return new MatchingGroup(property, ids);
    }

    private static LifecycleStage stage(JsonParser json) throws IOException {
        NamedReference lifecycle = null;
        NamedReference stage = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "lifecycle" -> lifecycle = Values.object(json, ProfileReader::reference);
                case "stage" -> stage = Values.object(json, ProfileReader::reference);
                default -> Values.skip(json);
            }
        }
        return new LifecycleStage(lifecycle, stage);
    }

    private static NamedReference reference(JsonParser json) throws IOException {
        String id = null;
        String title = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = Values.text(json);
                case "name" -> title = Values.text(json);
                default -> Values.skip(json);
            }
        }
        return new NamedReference(id, title);
    }

    private static ProfileSegment segment(JsonParser json) throws IOException {
        String id = null;
        String title = null;
        List<String> tags = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = Values.text(json);
                case "name" -> title = Values.text(json);
                case "tags" -> tags = Values.texts(json);
                default -> Values.skip(json);
            }
        }
        return new ProfileSegment(id, title, tags);
    }
}
