package io.github.blueconic4j.api.stores;

import java.util.Arrays;
import java.util.List;

import io.github.blueconic4j.api.common.Check;

/** The items that a call deletes. */
public record StoreItemIds(List<String> ids) {

    /**
     * The items to delete.
     *
     * @throws IllegalArgumentException if there is none, or one is null or blank
     */
    public static StoreItemIds of(List<String> ids) {
        List<String> copy = Check.entries("ids", ids);
        copy.forEach(id -> Check.text("ids[]", id));
        return new StoreItemIds(copy);
    }

    /** The items to delete, as {@link #of(List)}. */
    public static StoreItemIds of(String... ids) {
        return of(Arrays.asList(ids));
    }
}
