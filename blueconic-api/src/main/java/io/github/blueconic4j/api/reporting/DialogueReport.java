package io.github.blueconic4j.api.reporting;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * What dialogues achieved.
 *
 * @param totalResults how many dialogues it is about
 */
public record DialogueReport(List<DialogueStatistics> dialogueStatistics, Long totalResults) {

    @Override
    public List<DialogueStatistics> dialogueStatistics() {
        return Absent.asEmpty(dialogueStatistics);
    }
}
