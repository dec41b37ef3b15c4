package io.github.blueconic4j.api.stores;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.blueconic4j.api.common.Check;

/** Items to be put into a store by one call. */
public record StoreItemUpdates(List<StoreItemUpdate> items) {

    /**
     * The items of one call.
     *
     * @throws IllegalArgumentException if there is none, or two have the same id
     */
    public static StoreItemUpdates of(List<StoreItemUpdate> items) {
        List<StoreItemUpdate> copy = Check.entries("items", items);
        Set<String> ids = new HashSet<>();
        for (StoreItemUpdate item : copy) {
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException("items[].id must be different, two items have the same");
            }
        }
        return new StoreItemUpdates(copy);
    }

    /** The items of one call, as {@link #of(List)}. */
    public static StoreItemUpdates of(StoreItemUpdate... items) {
        return of(Arrays.asList(items));
    }
}
