package io.github.blueconic4j.api.timelineeventtypes;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineEventTypePageTest {
    @Test
    void takesTheTypesFromThePluralAndFromTheSingular() {
        String types = "[{\"id\":\"order\",\"priority\":\"LOW\",\"source\":\"REST\"}]";

        TimelineEventTypePage plural = read("{\"timelineEventTypes\":" + types + ",\"totalPages\":1}");
        TimelineEventTypePage singular = read("{\"timelineEventType\":" + types + ",\"totalPages\":1}");

        assertThat(plural.items()).hasSize(1).hasOnlyElementsOfType(TimelineEventType.class);
        assertThat(plural.items().get(0).priority()).isEqualTo(EventTypePriority.LOW);
        assertThat(plural.totalPages()).isEqualTo(1L);
        assertThat(singular).isEqualTo(plural);
    }

    private static TimelineEventTypePage read(String text) {
        return BlueConicJson.read(TimelineEventTypePage.class, text);
    }
}
