package io.github.blueconic4j.api.models;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record ModelPage(List<Model> models, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Model> {

    @Override
    public List<Model> models() {
        return Absent.asEmpty(models);
    }

    @Override
    public List<Model> items() {
        return models();
    }
}
