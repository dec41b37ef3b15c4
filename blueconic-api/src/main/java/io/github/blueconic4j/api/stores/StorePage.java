package io.github.blueconic4j.api.stores;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record StorePage(
        List<Store> contentStores, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Store> {

    @Override
    public List<Store> contentStores() {
        return Absent.asEmpty(contentStores);
    }

    @Override
    public List<Store> items() {
        return contentStores();
    }
}
