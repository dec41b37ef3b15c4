package io.github.blueconic4j.benchmark.export.generated;

import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/** Groups that made a profile match. */
public class MatchingGroupModel {

    @JsonbProperty("profilePropertyId")
    private String profilePropertyId;

    @JsonbProperty("groupIds")
    private List<String> groupIds;

    public String getProfilePropertyId() {
        return profilePropertyId;
    }

    public void setProfilePropertyId(String profilePropertyId) {
        this.profilePropertyId = profilePropertyId;
    }

    public List<String> getGroupIds() {
        return groupIds;
    }

    public void setGroupIds(List<String> groupIds) {
        this.groupIds = groupIds;
    }
}
