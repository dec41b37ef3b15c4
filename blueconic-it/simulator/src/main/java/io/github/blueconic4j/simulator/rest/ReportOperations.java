package io.github.blueconic4j.simulator.rest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.DialogueStatistics;
import io.github.blueconic4j.simulator.state.Json;

/** Audit events and the statistics of dialogues. */
final class ReportOperations {
    private ReportOperations() {}

    static void addTo(Routes routes) {
        routes.add("GET /auditEvents", "read:audit-events", ReportOperations::auditEvents);
        routes.add("GET /reporting/dialogues", "read:dialogues", ErrorBody.CODED, ReportOperations::dialogues);
    }

    private static HttpResponse auditEvents(Call call) {
        long count = call.number("count", 100, 1, 1000);
        ObjectNode answer = Json.object();
        answer.set(
                "auditEvents",
                Json.array(call.state().auditTrail().latest(call.instant("fromDate"), count), event -> event));
        return Call.ok(answer);
    }

    private static HttpResponse dialogues(Call call) {
        call.requiredText("dialogueId");
        LocalDate today = LocalDate.ofInstant(call.state().now(), ZoneOffset.UTC);
        LocalDate start = date(call, "startDate", today.minusDays(30));
        LocalDate end = date(call, "endDate", today);
        if (end.isBefore(start)) {
            throw ApiError.badRequest("endDate", "The parameter endDate must not be before startDate");
        }
        checkRatios(call.all("addRatio"));
        boolean withoutControlGroup = call.flag("excludeControlGroup", false);
        ArrayNode statistics = Json.array();
        for (String id : call.all("dialogueId")) {
            ObjectNode dialogue = call.state().entries("dialogues").get(id);
            if (dialogue != null) {
                statistics.add(entry(dialogue, DialogueStatistics.of(dialogue, start, end, withoutControlGroup)));
            }
        }
        ObjectNode answer = Json.object();
        answer.set("dialogueStatistics", statistics);
        return Call.ok(answer.put("totalResults", statistics.size()));
    }

    private static ObjectNode entry(ObjectNode dialogue, ObjectNode statistics) {
        ObjectNode entry = Json.object()
                .put("dialogueId", dialogue.path("id").asText())
                .put("isEnabled", dialogue.path("isEnabled").asBoolean())
                .put("name", dialogue.path("name").asText());
        entry.set("statistics", statistics);
        return entry;
    }

    private static void checkRatios(List<String> ratios) {
        for (String ratio : ratios) {
            if (!DialogueStatistics.RATIOS.contains(ratio)) {
                throw ApiError.badRequest("addRatio", "The parameter addRatio has an unknown value");
            }
        }
    }

    private static LocalDate date(Call call, String name, LocalDate absent) {
        String text = call.text(name);
        try {
            return text == null ? absent : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ApiError.badRequest(name, "The parameter " + name + " must be a date of the form yyyy-MM-dd");
        }
    }
}
