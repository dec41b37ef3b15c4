package io.github.blueconic4j.api.recommendations;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * What one request of a call yielded.
 *
 * @param id the id of the request
 * @param recommendations the best first
 */
public record RecommendationBlock(String id, List<Recommendation> recommendations) {

    @Override
    public List<Recommendation> recommendations() {
        return Absent.asEmpty(recommendations);
    }
}
