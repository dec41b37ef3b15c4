package io.github.blueconic4j.api.connections;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionsApiTest {
    @Test
    void listsTheRunsOfAConnectionWhateverItsId() throws Exception {
        try (AnswerServer server = new AnswerServer()) {
            server.answers(
                    200,
                    "application/json",
                    "{\"runs\":[{\"runId\":\"r1\",\"lane\":\"EXPRESS\",\"state\":\"PAUSED\","
                            + "\"goalStatistics\":[{\"id\":\"SUCCESS\",\"values\":[\"3\"]}]}],\"totalResults\":3000000000}");

            ConnectionRunPage page = server.client(ConnectionsApi.class).listRuns("a/b ?", 10L, null);

            assertThat(server.last().target()).isEqualTo("/rest/v2/connections/a%2Fb%20%3F/runs?startIndex=10");
            RunStatus run = page.items().get(0);
            assertThat(run.lane()).isEqualTo(RunLane.EXPRESS);
            assertThat(run.state()).isEqualTo(new RunState("PAUSED"));
            assertThat(run.goalStatistics().get(0).values()).containsExactly("3");
            assertThat(page.totalResults()).isEqualTo(3_000_000_000L);
        }
    }

    @Test
    void readsAConnectionWithoutRolesAsOneThatEveryoneMayEdit() {
        Connection connection = BlueConicJson.read(Connection.class, "{\"id\":\"c1\",\"isEnabled\":true}");

        assertThat(connection.roles()).isEmpty();
        assertThat(connection.enabled()).isTrue();
        assertThat(connection.lastRun()).isNull();
    }
}
