package io.github.blueconic4j.api.timelineeventrollups;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * What a rollup computes.
 *
 * @param eventTypeIds exactly one for {@link RollupQueryType#BASIC}
 * @param sqlQuery only for {@link RollupQueryType#SQL}
 */
public record RollupQuery(
        RollupQueryType type,
        List<String> eventTypeIds,
        List<RollupCondition> conditions,
        List<RollupMapping> mappings,
        String sqlQuery) {

    @Override
    public List<String> eventTypeIds() {
        return Absent.asEmpty(eventTypeIds);
    }

    @Override
    public List<RollupCondition> conditions() {
        return Absent.asEmpty(conditions);
    }

    @Override
    public List<RollupMapping> mappings() {
        return Absent.asEmpty(mappings);
    }
}
