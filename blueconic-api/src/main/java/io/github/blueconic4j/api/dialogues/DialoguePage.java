package io.github.blueconic4j.api.dialogues;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record DialoguePage(
        List<Dialogue> dialogues, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Dialogue> {

    @Override
    public List<Dialogue> dialogues() {
        return Absent.asEmpty(dialogues);
    }

    @Override
    public List<Dialogue> items() {
        return dialogues();
    }
}
