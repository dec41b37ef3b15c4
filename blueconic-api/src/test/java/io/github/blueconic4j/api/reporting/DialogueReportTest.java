package io.github.blueconic4j.api.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DialogueReportTest {
    @Test
    void keepsRatiosThatHaveNoValue() {
        String text = "{\"dialogueStatistics\":[{\"dialogueId\":\"d1\",\"isEnabled\":true,"
                + "\"statistics\":{\"views\":12345678901,\"clickViewRatio\":null,\"viewUniqueviewRatio\":150.25}}],"
                + "\"totalResults\":1}";

        DialogueReport report = BlueConicJson.read(DialogueReport.class, text);

        assertThat(report.dialogueStatistics().get(0).statistics())
                .containsEntry("views", new BigDecimal("12345678901"))
                .containsEntry("clickViewRatio", null)
                .containsEntry("viewUniqueviewRatio", new BigDecimal("150.25"));
        assertThat(BlueConicJson.write(report))
                .contains("\"clickViewRatio\":null", "\"views\":12345678901", "\"viewUniqueviewRatio\":150.25");
    }

    @Test
    void asksForSeveralDialoguesAndDays() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            DialogueReportQuery query = DialogueReportQuery.builder()
                    .dialogueIds("d1", "d2")
                    .startDate(LocalDate.of(2025, 2, 28))
                    .endDate(LocalDate.of(2025, 2, 28))
                    .excludeControlGroup(true)
                    .addRatios("UNIQUETOTALCONVERSION_UNIQUEVIEW")
                    .build();

            server.client(ReportingApi.class).list(query);

            assertThat(server.last().target()).startsWith("/rest/v2/reporting/dialogues?");
            assertThat(server.last()
                            .target()
                            .substring("/rest/v2/reporting/dialogues?".length())
                            .split("&"))
                    .containsExactlyInAnyOrder(
                            "dialogueId=d1",
                            "dialogueId=d2",
                            "startDate=2025-02-28",
                            "endDate=2025-02-28",
                            "excludeControlGroup=true",
                            "addRatio=UNIQUETOTALCONVERSION_UNIQUEVIEW");
        }
    }

    @Test
    void leavesOutWhatIsNotSet() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.client(ReportingApi.class)
                    .list(DialogueReportQuery.builder()
                            .dialogueIds("d1")
                            .addRatios()
                            .build());

            assertThat(server.last().target()).isEqualTo("/rest/v2/reporting/dialogues?dialogueId=d1");
        }
    }

    @Test
    void refusesReportsOnNothingAndPeriodsThatEndBeforeTheyStart() {
        LocalDate day = LocalDate.of(2025, 3, 1);

        assertThatThrownBy(DialogueReportQuery.builder()::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dialogueIds");
        assertThatThrownBy(DialogueReportQuery.builder().dialogueIds("d1", null)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dialogueIds");
        assertThatThrownBy(DialogueReportQuery.builder()
                        .dialogueIds("d1")
                        .startDate(day)
                        .endDate(day.minusDays(1))::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endDate");
    }
}
