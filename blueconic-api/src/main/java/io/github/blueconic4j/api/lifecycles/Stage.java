package io.github.blueconic4j.api.lifecycles;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.TypedReference;

/**
 * A stage that profiles of a lifecycle are in.
 *
 * @param touchpoints what visitors in this stage get, dialogues for example
 */
public record Stage(String identifier, String name, FrequencyRule rule, List<TypedReference> touchpoints) {

    @Override
    public List<TypedReference> touchpoints() {
        return Absent.asEmpty(touchpoints);
    }
}
