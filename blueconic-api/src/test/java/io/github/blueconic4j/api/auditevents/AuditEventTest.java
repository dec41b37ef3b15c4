package io.github.blueconic4j.api.auditevents;

import java.time.Instant;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditEventTest {
    @Test
    void readsTheUserNameInBothSpellings() {
        AuditEvent event = BlueConicJson.read(AuditEvent.class, "{\"userName\":\"ann@example.org\"}");

        assertThat(event.userName()).isEqualTo("ann@example.org");
        assertThat(BlueConicJson.read(AuditEvent.class, "{\"username\":\"ann@example.org\"}"))
                .isEqualTo(event);
        assertThat(BlueConicJson.write(event)).contains("\"userName\"").doesNotContain("username");
    }

    @Test
    void carriesObjectTypesThatNobodyKnowsYet() {
        AuditEvent event = BlueConicJson.read(
                AuditEvent.class,
                "{\"objectType\":\"HOLOGRAM\",\"operation\":\"DELETE\",\"date\":\"2025-03-01T10:00Z\"}");

        assertThat(event.objectType()).isEqualTo(new AuditObjectType("HOLOGRAM"));
        assertThat(event.operation()).isEqualTo(AuditOperation.DELETE);
        assertThat(event.date()).isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
        assertThat(BlueConicJson.write(event)).contains("\"objectType\":\"HOLOGRAM\"");
    }

    @Test
    void showsNobodyInItsTextForm() {
        AuditEvent event = BlueConicJson.read(
                AuditEvent.class,
                "{\"userName\":\"ann@example.org\",\"ipAddress\":\"192.0.2.7\",\"operation\":\"LOGIN\","
                        + "\"objects\":[{\"id\":\"ann@example.org\",\"name\":\"Ann\"}]}");

        assertThat(event.toString()).contains("LOGIN").doesNotContain("ann", "Ann", "192.0.2.7");
    }

    @Test
    void asksForEventsAfterAMoment() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.answers(200, "application/json", "{\"auditEvents\":[{\"application\":\"importer\"}]}");
            AuditEventsApi api = server.client(AuditEventsApi.class);

            AuditEventList events = api.list(AuditEventQuery.builder()
                    .fromDate(Instant.parse("2025-03-01T10:00:00.250Z"))
                    .count(1000)
                    .build());

            assertThat(events.auditEvents()).extracting(AuditEvent::application).containsExactly("importer");
            assertThat(server.last().target().replace("%3A", ":"))
                    .isEqualTo("/rest/v2/auditEvents?fromDate=2025-03-01T10:00:00.250Z&count=1000");
            api.list();
            assertThat(server.last().target()).isEqualTo("/rest/v2/auditEvents");
        }
    }
}
