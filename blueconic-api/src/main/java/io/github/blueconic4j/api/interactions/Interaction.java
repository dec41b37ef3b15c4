package io.github.blueconic4j.api.interactions;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * A listener or dialogue variant that is to be active on a page.
 *
 * @param position where on the page
 */
public record Interaction(
        String id,
        String name,
        InteractionType interactionType,
        String position,
        String defaultLocale,
        List<InteractionParameter> parameters) {

    @Override
    public List<InteractionParameter> parameters() {
        return Absent.asEmpty(parameters);
    }
}
