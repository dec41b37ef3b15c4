package io.github.blueconic4j.api.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.QueryObject;

/** Which dialogues and which days to report on. What is not set is left to BlueConic. */
@SuppressWarnings("UnusedVariable") // Jakarta REST reads the fields
public final class DialogueReportQuery extends QueryObject {

    @QueryParam("dialogueId")
    private final List<String> dialogueIds;

    @QueryParam("startDate")
    private final String startDate;

    @QueryParam("endDate")
    private final String endDate;

    @QueryParam("excludeControlGroup")
    private final Boolean excludeControlGroup;

    @QueryParam("addRatio")
    private final List<String> addRatios;

    private DialogueReportQuery(Builder builder) {
        dialogueIds = texts(builder.dialogueIds);
        startDate = text(builder.startDate);
        endDate = text(builder.endDate);
        excludeControlGroup = builder.excludeControlGroup;
        addRatios = texts(builder.addRatios);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        private List<String> dialogueIds = List.of();
        private LocalDate startDate;
        private LocalDate endDate;
        private Boolean excludeControlGroup;
        private List<String> addRatios;

        private Builder() {}

        public Builder dialogueIds(String... dialogueIds) {
            this.dialogueIds = Stream.of(dialogueIds).toList();
            return this;
        }

        /** The first day of the report; BlueConic takes the day 30 days ago by itself. */
        public Builder startDate(LocalDate startDate) {
            this.startDate = startDate;
            return this;
        }

        /** The last day of the report, which is part of it; BlueConic takes today by itself. */
        public Builder endDate(LocalDate endDate) {
            this.endDate = endDate;
            return this;
        }

        /** Leaves the control group out of the numbers. */
        public Builder excludeControlGroup(boolean excludeControlGroup) {
            this.excludeControlGroup = excludeControlGroup;
            return this;
        }

        /** Ratios to report beyond the usual ones, for example {@code UNIQUETOTALCONVERSION_UNIQUEVIEW}. */
        public Builder addRatios(String... addRatios) {
            this.addRatios = addRatios.length == 0 ? null : List.of(addRatios);
            return this;
        }

        /**
         * @throws IllegalArgumentException if there is no dialogue, the id of one is blank, or the period ends
         *     before it starts
         */
        public DialogueReportQuery build() {
            if (dialogueIds.isEmpty() || dialogueIds.stream().anyMatch(id -> id == null || id.isBlank())) {
                throw new IllegalArgumentException(
                        "dialogueIds must name at least one dialogue, and none with a blank id");
            }
            if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
                throw new IllegalArgumentException("endDate must not be before startDate");
            }
            return new DialogueReportQuery(this);
        }
    }
}
