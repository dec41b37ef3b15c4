package io.github.blueconic4j.api.notebooks;

import java.util.List;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;
import io.github.blueconic4j.api.connections.RunStatus;

/** Runs of a notebook; read from {@code runs} and, where that is missing, from {@code entries}. */
public record NotebookRunPage(
        List<RunStatus> runs, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<RunStatus> {

    @Override
    public List<RunStatus> runs() {
        return Absent.asEmpty(runs);
    }

    @JsonbCreator
    public static NotebookRunPage read(
            @JsonbProperty("runs") List<RunStatus> runs,
            @JsonbProperty("startIndex") Long startIndex,
            @JsonbProperty("itemsPerPage") Long itemsPerPage,
            @JsonbProperty("totalPages") Long totalPages,
            @JsonbProperty("totalResults") Long totalResults,
            @JsonbProperty("entries") List<RunStatus> entries) {
        return new NotebookRunPage(runs == null ? entries : runs, startIndex, itemsPerPage, totalPages, totalResults);
    }

    @Override
    public List<RunStatus> items() {
        return runs();
    }
}
