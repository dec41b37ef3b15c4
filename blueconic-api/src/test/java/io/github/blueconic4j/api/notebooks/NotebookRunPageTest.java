package io.github.blueconic4j.api.notebooks;

import java.util.List;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.connections.RunState;
import io.github.blueconic4j.api.connections.RunStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotebookRunPageTest {
    @Test
    void takesTheRunsOrWhereThereAreNoneTheEntries() {
        String run = "[{\"runId\":\"r1\",\"state\":\"FINISHED\"}]";

        NotebookRunPage runs = read("{\"runs\":" + run + ",\"totalResults\":1}");
        NotebookRunPage entries = read("{\"entries\":" + run + ",\"totalResults\":1}");
        NotebookRunPage both = read("{\"entries\":[],\"runs\":" + run + ",\"totalResults\":1}");

        assertThat(runs.items()).extracting(RunStatus::state).isEqualTo(List.of(RunState.FINISHED));
        assertThat(entries).isEqualTo(runs);
        assertThat(both).isEqualTo(runs);
        assertThat(read("{}").items()).isEmpty();
    }

    private static NotebookRunPage read(String text) {
        return BlueConicJson.read(NotebookRunPage.class, text);
    }
}
