package io.github.blueconic4j.simulator.rest;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.http.HttpResponse;

/** {@code GET /}: what this is, where to look, and what has arrived; without scripts. */
public final class StatusPage {
    private final Controls controls;
    private final String url;

    public StatusPage(Controls controls, String url) {
        this.controls = controls;
        this.url = url;
    }

    public HttpResponse show(HttpRequest request) {
        if (!request.method().equals("GET")) {
            return HttpResponse.text(405, "Only GET is answered here").header("Allow", "GET");
        }
        JsonNode requests = controls.log().summary(controls.connections());
        String content =
                """
                <p>The REST API v2 is at <code>%s/rest/v2</code>. What tests in another process can do is below
                <code>/_control</code>:
                <a href="/_control/state">state</a>, <a href="/_control/requests">requests</a>,
                <a href="/_control/requests/log">log</a>, <a href="/_control/oauth">authorization server</a>.</p>
                <table><tr><td>Profiles</td><td>%d</td></tr><tr><td>Connections</td><td>%d</td></tr>
                <tr><td>Requests</td><td>%d</td></tr><tr><td>Faults still to happen</td><td>%d</td></tr></table>
                %s
                """
                        .formatted(
                                Pages.escaped(url),
                                controls.state().segments().count("allvisitors"),
                                controls.connections(),
                                requests.path("total").asLong(),
                                controls.faults().pending(),
                                table(requests));
        return Pages.page(200, "Tenant", content);
    }

    private static String table(JsonNode requests) {
        Map<String, String> rows = new TreeMap<>();
        requests.path("operations").properties().forEach(operation -> {
            StringBuilder answers = new StringBuilder();
            requests.path("answers").path(operation.getKey()).properties().forEach(answer -> answers.append(
                            answer.getKey().equals("0") ? "none" : answer.getKey())
                    .append(" × ")
                    .append(answer.getValue().asText())
                    .append(' '));
            rows.put(operation.getKey(), answers.toString());
        });
        if (rows.isEmpty()) {
            return "<p class=\"note\">Nothing has been asked yet.</p>";
        }
        StringBuilder table = new StringBuilder("<table><tr><th>Operation</th><th>Answers</th></tr>");
        rows.forEach((operation, answers) -> table.append("<tr><td>")
                .append(Pages.escaped(operation))
                .append("</td><td>")
                .append(answers)
                .append("</td></tr>"));
        return table.append("</table>").toString();
    }
}
