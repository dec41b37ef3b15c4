package io.github.blueconic4j.api.contract;

import java.util.Map;

import io.github.blueconic4j.api.common.Operation;

import static io.github.blueconic4j.api.common.Operation.*;
import static java.util.Map.entry;

/** Where an interface follows what BlueConic sends and takes instead of what its document declares. */
final class Deviations {

    private static final String PAGE = "declared is a single object; a page is read";
    private static final String ROLES = "`roles` is declared required and may be absent";
    private static final String VARIANTS =
            "`variants` is read as list and as single object; `domains`," + " `lastViewDate` are read";
    private static final String LINKS = "`links` is read in both spellings of its members";
    private static final String FIELD_TYPES = "`fieldTypes[].value` is read where `values` is declared: text, or field"
            + " types inside; the answers of list and get are declared the other way round";
    private static final String PROPERTY =
            "`links` is a list; `canDelete`, `favorite`, `readOnly`," + " `compositionStrategy` are read";

    static final Map<Operation, String> ALL = Map.ofEntries(
            entry(AUDIT_EVENTS_LIST, "`userName` is read beside `username`; object types beyond the enumeration"),
            entry(CONNECTIONS_GET, ROLES),
            entry(CONNECTIONS_LIST, PAGE + "; " + ROLES),
            entry(CONNECTIONS_LIST_RUNS, PAGE),
            entry(DIALOGUES_GET, VARIANTS),
            entry(DIALOGUES_LIST, VARIANTS),
            entry(
                    GROUPS_APPLY,
                    "`properties` is sent as list; a 413 is read as results of groups; `groupTypeId` or"
                            + " `groupType` by setting"),
            entry(GROUPS_GET, "the pattern of the path is not evaluated: any id is sent encoded"),
            entry(GROUPS_LIST, LINKS),
            entry(INTERACTIONS_LIST, "`parameters` is read"),
            entry(LIFECYCLES_GET, "`pluginId`, `stages[].touchpoints` are read"),
            entry(LIFECYCLES_LIST, PAGE + "; `pluginId`, `stages[].touchpoints` are read"),
            entry(LISTENERS_GET, "`lastActivationDate` is read"),
            entry(LISTENERS_LIST, PAGE + "; `lastActivationDate` is read"),
            entry(MODELS_CREATE, "the metadata part is sent as `application/json`; read-only members are not sent"),
            entry(MODELS_GET_BINARY, "bytes and ETag, without a schema; 304 is an answer"),
            entry(MODELS_UPDATE, "the metadata part is sent as `application/json`; read-only members are not sent"),
            entry(NOTEBOOKS_GET, ROLES + "; `pluginId` is read"),
            entry(NOTEBOOKS_LIST, ROLES + "; `pluginId` is read"),
            entry(NOTEBOOKS_LIST_RUNS, "`runs` is read, `entries` where it is absent"),
            entry(PLUGINS_GET, "`positionType`, `profileIndependent`, `tags` are read"),
            entry(
                    PLUGINS_LIST,
                    PAGE + "; `positionType`, `profileIndependent`, `tags` are read; `channelTypes` is" + " repeated"),
            entry(
                    PROFILES_APPLY,
                    "`objectiveIds` is a comma list of ids of any form; `timeline[].data[].values` is any"
                            + " JSON; a 413 carries the results"),
            entry(PROFILES_GET, "`events[].data[].values` is any JSON; `events[].source` is read"),
            entry(PROFILE_EVENTS_LIST, "`events[].properties` is read beside `property`"),
            entry(PROPERTIES_DELETE, PROPERTY),
            entry(PROPERTIES_GET, PROPERTY),
            entry(
                    PROPERTIES_LIST,
                    PROPERTY + "; the page's `links` is read as list and as object; `filterType` is" + " repeated"),
            entry(PROPERTIES_UPDATE, PROPERTY + "; only writable members are sent"),
            entry(RECOMMENDATIONS_GET, "`boosts[].value` is sent as number, `rampUp` in this spelling"),
            entry(REPORTING_LIST, "a value of `statistics` may be null"),
            entry(ROLES_LIST, "permissions beyond the enumeration"),
            entry(SEGMENTS_LIST_PROFILES, LINKS + "; the refinement is one JSON text"),
            entry(STORES_CREATE, "`readOnly` is read; a 400 is read in two shapes"),
            entry(STORES_UPDATE, "only what is set is sent; a 400 is read in two shapes"),
            entry(STORES_UPDATE_ITEMS, "an object with `items` is sent"),
            entry(TIMELINE_EVENT_TYPES_GET, FIELD_TYPES),
            entry(
                    TIMELINE_EVENT_TYPES_LIST,
                    FIELD_TYPES + "; the page's list is read as `timelineEventTypes` and as" + " `timelineEventType`"));

    private Deviations() {}
}
