package io.github.blueconic4j.api.notebooks;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record NotebookPage(
        List<Notebook> notebooks, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Notebook> {

    @Override
    public List<Notebook> notebooks() {
        return Absent.asEmpty(notebooks);
    }

    @Override
    public List<Notebook> items() {
        return notebooks();
    }
}
