package io.github.blueconic4j.api.stores;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.PropertyValues;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A content or product store.
 *
 * @param properties its settings, {@code RECENT_HOURS} for example
 * @param itemCount how many items it holds; null in most answers
 * @param readOnly whether it cannot be changed; null in most answers
 */
public record Store(
        String id,
        String name,
        String description,
        StoreType storeType,
        List<PropertyValues> properties,
        List<String> tags,
        Long itemCount,
        Boolean readOnly,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<PropertyValues> properties() {
        return Absent.asEmpty(properties);
    }

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }
}
