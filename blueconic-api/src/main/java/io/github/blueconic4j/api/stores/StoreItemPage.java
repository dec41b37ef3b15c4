package io.github.blueconic4j.api.stores;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record StoreItemPage(
        List<StoreItem> items, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<StoreItem> {

    @Override
    public List<StoreItem> items() {
        return Absent.asEmpty(items);
    }
}
