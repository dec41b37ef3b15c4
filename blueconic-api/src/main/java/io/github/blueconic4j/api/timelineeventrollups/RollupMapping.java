package io.github.blueconic4j.api.timelineeventrollups;

/**
 * Where a rollup takes a value from and where it puts the result.
 *
 * @param eventPropertyId the property of the events that is rolled up
 * @param profilePropertyId the profile property that is written
 * @param sqlSelectColumnName the column of the SQL result; only for SQL
 */
public record RollupMapping(
        String eventPropertyId,
        MappingOperator mappingOperator,
        String profilePropertyId,
        String sqlSelectColumnName) {}
