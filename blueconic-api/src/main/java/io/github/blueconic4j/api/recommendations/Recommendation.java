package io.github.blueconic4j.api.recommendations;

import java.util.List;
import java.util.Map;

import io.github.blueconic4j.api.common.Absent;

/**
 * An item that is recommended.
 *
 * @param publicationDate as the store has it
 * @param trackingUrl address that leads to the item and counts the click
 */
public record Recommendation(
        String id,
        String name,
        String description,
        String url,
        String trackingUrl,
        String image,
        List<String> category,
        String publicationDate,
        Double score,
        Map<String, List<String>> customProperties) {

    @Override
    public List<String> category() {
        return Absent.asEmpty(category);
    }

    @Override
    public Map<String, List<String>> customProperties() {
        return Absent.asEmpty(customProperties);
    }
}
