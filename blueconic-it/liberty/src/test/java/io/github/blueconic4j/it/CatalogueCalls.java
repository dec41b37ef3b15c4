package io.github.blueconic4j.it;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.github.blueconic4j.api.auditevents.AuditEventQuery;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.plugins.PluginQuery;
import io.github.blueconic4j.api.reporting.DialogueReportQuery;

import static io.github.blueconic4j.api.common.Operation.*;
import static io.github.blueconic4j.it.OperationCalls.first;

/** The part of {@link OperationCalls} that reads what is set up in BlueConic, and writes nothing. */
final class CatalogueCalls {

    private CatalogueCalls() {}

    static void addTo(Map<Operation, Callable<Object>> calls, Clients clients) {
        channelsToNotebooks(calls, clients);
        objectivesToUsers(calls, clients);
    }

    private static void channelsToNotebooks(Map<Operation, Callable<Object>> calls, Clients clients) {
        calls.put(
                AUDIT_EVENTS_LIST,
                () -> clients.auditEvents.list(AuditEventQuery.builder()
                        .fromDate(Instant.parse("2020-01-01T00:00:00Z"))
                        .count(10)
                        .build()));
        calls.put(CHANNELS_LIST, () -> clients.channels.list(0L, 10L));
        calls.put(
                CHANNELS_GET,
                () -> clients.channels.get(
                        first(clients.channels.list(0L, 1L).items()).id()));
        calls.put(CONNECTIONS_LIST, () -> clients.connections.list(0L, 10L));
        calls.put(CONNECTIONS_GET, () -> clients.connections.get(connection(clients)));
        calls.put(CONNECTIONS_LIST_RUNS, () -> clients.connections.listRuns(connection(clients), 0L, 10L));
        calls.put(DIALOGUES_LIST, () -> clients.dialogues.list(0L, 10L));
        calls.put(DIALOGUES_GET, () -> clients.dialogues.get(dialogue(clients)));
        calls.put(GROUP_TYPES_LIST, () -> clients.groupTypes.list());
        calls.put(LIFECYCLES_LIST, () -> clients.lifecycles.list(0L, 10L));
        calls.put(
                LIFECYCLES_GET,
                () -> clients.lifecycles.get(
                        first(clients.lifecycles.list(0L, 1L).items()).id()));
        calls.put(LISTENERS_LIST, () -> clients.listeners.list(0L, 10L));
        calls.put(
                LISTENERS_GET,
                () -> clients.listeners.get(
                        first(clients.listeners.list(0L, 1L).items()).id()));
        calls.put(NOTEBOOKS_LIST, () -> clients.notebooks.list(0L, 10L));
        calls.put(NOTEBOOKS_GET, () -> clients.notebooks.get(notebook(clients)));
        calls.put(NOTEBOOKS_LIST_RUNS, () -> clients.notebooks.listRuns(notebook(clients), 0L, 10L));
    }

    private static void objectivesToUsers(Map<Operation, Callable<Object>> calls, Clients clients) {
        calls.put(OBJECTIVES_LIST, () -> clients.objectives.list(0L, 10L));
        calls.put(
                OBJECTIVES_GET,
                () -> clients.objectives.get(
                        first(clients.objectives.list(0L, 1L).items()).id()));
        PluginQuery plugins = PluginQuery.builder().count(10).build();
        calls.put(PLUGINS_LIST, () -> clients.plugins.list(plugins));
        calls.put(
                PLUGINS_GET,
                () -> clients.plugins.get(
                        first(clients.plugins.list(plugins).items()).id()));
        calls.put(
                REPORTING_LIST,
                () -> clients.reporting.list(DialogueReportQuery.builder()
                        .dialogueIds(dialogue(clients))
                        .build()));
        calls.put(ROLES_LIST, () -> clients.roles.list(0L, 10L));
        calls.put(
                ROLES_GET,
                () -> clients.roles.get(
                        first(clients.roles.list(0L, 1L).items()).id()));
        calls.put(TIMELINE_EVENT_ROLLUPS_LIST, () -> clients.timelineEventRollups.list(0L, 10L));
        calls.put(
                TIMELINE_EVENT_ROLLUPS_GET,
                () -> clients.timelineEventRollups.get(
                        first(clients.timelineEventRollups.list(0L, 1L).items()).id()));
        calls.put(TIMELINE_EVENT_TYPES_LIST, () -> clients.timelineEventTypes.list(0L, 10L));
        calls.put(
                TIMELINE_EVENT_TYPES_GET,
                () -> clients.timelineEventTypes.get(
                        first(clients.timelineEventTypes.list(0L, 1L).items()).id()));
        calls.put(USERS_LIST, () -> clients.users.list(0L, 10L));
        calls.put(
                USERS_GET,
                () -> clients.users.get(
                        first(clients.users.list(0L, 1L).items()).id()));
        calls.put(SEGMENTS_LIST, () -> clients.segments.list(0L, 10L, List.of()));
    }

    private static String connection(Clients clients) {
        return first(clients.connections.list(0L, 1L).items()).id();
    }

    private static String dialogue(Clients clients) {
        return first(clients.dialogues.list(0L, 1L).items()).id();
    }

    private static String notebook(Clients clients) {
        return first(clients.notebooks.list(0L, 1L).items()).id();
    }
}
