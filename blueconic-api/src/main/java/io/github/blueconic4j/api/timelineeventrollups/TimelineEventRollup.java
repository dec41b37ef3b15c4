package io.github.blueconic4j.api.timelineeventrollups;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A rollup: computes profile properties from the timeline events of a profile.
 *
 * @param profilesMarkedForRollup profiles that it has to compute
 * @param profilesUpdated profiles that it has computed
 * @param lastValueSet when it last wrote to a profile
 * @param lastStatisticsUpdate when the two numbers of profiles were counted
 * @param configurationHash changes with conditions and mappings
 */
public record TimelineEventRollup(
        String id,
        String name,
        String description,
        List<String> tags,
        @JsonbProperty("isEnabled") Boolean enabled,
        RollupQuery query,
        Long profilesMarkedForRollup,
        Long profilesUpdated,
        Instant lastValueSet,
        Instant lastStatisticsUpdate,
        String configurationHash,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }
}
