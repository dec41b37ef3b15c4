package io.github.blueconic4j.api.recommendations;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * The answer to a call for recommendations.
 *
 * @param trackingPixel address of an image that counts the view
 */
public record Recommendations(
        String recommendationId, String trackingPixel, List<RecommendationBlock> recommendationBlock) {

    @Override
    public List<RecommendationBlock> recommendationBlock() {
        return Absent.asEmpty(recommendationBlock);
    }
}
