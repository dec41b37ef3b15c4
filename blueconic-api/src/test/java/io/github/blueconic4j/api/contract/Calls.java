package io.github.blueconic4j.api.contract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.auditevents.AuditEventsApi;
import io.github.blueconic4j.api.channels.ChannelsApi;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.connections.ConnectionsApi;
import io.github.blueconic4j.api.dialogues.DialoguesApi;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.grouptypes.GroupTypesApi;
import io.github.blueconic4j.api.interactionevents.InteractionEvent;
import io.github.blueconic4j.api.interactionevents.InteractionEventType;
import io.github.blueconic4j.api.interactionevents.InteractionEventsApi;
import io.github.blueconic4j.api.interactions.InteractionsApi;
import io.github.blueconic4j.api.lifecycles.LifecyclesApi;
import io.github.blueconic4j.api.listeners.ListenersApi;
import io.github.blueconic4j.api.models.ModelType;
import io.github.blueconic4j.api.models.ModelUpdate;
import io.github.blueconic4j.api.models.ModelUpload;
import io.github.blueconic4j.api.models.ModelsApi;
import io.github.blueconic4j.api.notebooks.NotebooksApi;
import io.github.blueconic4j.api.objectives.ObjectivesApi;
import io.github.blueconic4j.api.pageviewevents.PageviewEvent;
import io.github.blueconic4j.api.pageviewevents.PageviewEventsApi;
import io.github.blueconic4j.api.plugins.PluginsApi;
import io.github.blueconic4j.api.profileevents.ProfileEventsApi;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.properties.PropertiesApi;
import io.github.blueconic4j.api.properties.PropertyUpdate;
import io.github.blueconic4j.api.recommendations.BoostAlgorithm;
import io.github.blueconic4j.api.recommendations.RecommendationRequest;
import io.github.blueconic4j.api.recommendations.RecommendationsApi;
import io.github.blueconic4j.api.reporting.ReportingApi;
import io.github.blueconic4j.api.roles.RolesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.stores.StoreItemIds;
import io.github.blueconic4j.api.stores.StoreItemUpdate;
import io.github.blueconic4j.api.stores.StoreItemUpdates;
import io.github.blueconic4j.api.stores.StoreUpdate;
import io.github.blueconic4j.api.stores.StoresApi;
import io.github.blueconic4j.api.timelineeventrollups.TimelineEventRollupsApi;
import io.github.blueconic4j.api.timelineeventtypes.TimelineEventTypesApi;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;
import io.github.blueconic4j.api.urlmappings.UrlMappingsApi;
import io.github.blueconic4j.api.users.UsersApi;
import io.github.blueconic4j.api.wire.PathIds;

import static io.github.blueconic4j.api.common.Operation.*;

/** One call of every operation, with every parameter set. */
public final class Calls {

    private final Map<Class<?>, Object> clients = new HashMap<>();
    private final Map<Operation, Call<?>> calls = new EnumMap<>(Operation.class);
    private final AnswerServer server;

    private record Call<T>(Class<T> api, BiFunction<T, String, Object> call) {}

    public Calls(AnswerServer server) {
        this.server = server;
        lists();
        readings();
        writings();
        queries();
        changes();
    }

    /**
     * Makes the call.
     *
     * @param id what stands for each path parameter
     * @return null for an operation without an answer
     */
    public Object make(Operation operation, String id) {
        return make(calls.get(operation), id);
    }

    private <T> Object make(Call<T> call, String id) {
        return call.call().apply(call.api().cast(clients.computeIfAbsent(call.api(), server::client)), id);
    }

    private <T> void call(Operation operation, Class<T> api, BiFunction<T, String, Object> call) {
        calls.put(operation, new Call<>(api, call));
    }

    private void lists() {
        call(AUDIT_EVENTS_LIST, AuditEventsApi.class, (api, id) -> api.list(Queries.auditEvents()));
        call(CHANNELS_LIST, ChannelsApi.class, (api, id) -> api.list(0L, 7L));
        call(CONNECTIONS_LIST, ConnectionsApi.class, (api, id) -> api.list(0L, 7L));
        call(CONNECTIONS_LIST_RUNS, ConnectionsApi.class, (api, id) -> api.listRuns(id, 0L, 7L));
        call(DIALOGUES_LIST, DialoguesApi.class, (api, id) -> api.list(0L, 7L));
        call(GROUP_TYPES_LIST, GroupTypesApi.class, (api, id) -> api.list());
        call(LIFECYCLES_LIST, LifecyclesApi.class, (api, id) -> api.list(0L, 7L));
        call(LISTENERS_LIST, ListenersApi.class, (api, id) -> api.list(0L, 7L));
        call(MODELS_LIST, ModelsApi.class, (api, id) -> api.list(0L, 7L));
        call(NOTEBOOKS_LIST, NotebooksApi.class, (api, id) -> api.list(0L, 7L));
        call(NOTEBOOKS_LIST_RUNS, NotebooksApi.class, (api, id) -> api.listRuns(id, 0L, 7L));
        call(OBJECTIVES_LIST, ObjectivesApi.class, (api, id) -> api.list(0L, 7L));
        call(PROFILE_EVENTS_LIST, ProfileEventsApi.class, (api, id) -> api.list(id, 0L, 7L));
        call(ROLES_LIST, RolesApi.class, (api, id) -> api.list(0L, 7L));
        call(SEGMENTS_LIST, SegmentsApi.class, (api, id) -> api.list(0L, 7L, List.of("one", "two & three")));
        call(STORES_LIST, StoresApi.class, (api, id) -> api.list(0L, 7L));
        call(TIMELINE_EVENT_ROLLUPS_LIST, TimelineEventRollupsApi.class, (api, id) -> api.list(0L, 7L));
        call(TIMELINE_EVENT_TYPES_LIST, TimelineEventTypesApi.class, (api, id) -> api.list(0L, 7L));
        call(USERS_LIST, UsersApi.class, (api, id) -> api.list(0L, 7L));
    }

    private void readings() {
        call(CHANNELS_GET, ChannelsApi.class, ChannelsApi::get);
        call(CONNECTIONS_GET, ConnectionsApi.class, ConnectionsApi::get);
        call(DIALOGUES_GET, DialoguesApi.class, DialoguesApi::get);
        call(GROUPS_GET, GroupsApi.class, (api, id) -> api.get(PathIds.carry("grouptype", id), id, "one,two"));
        call(LIFECYCLES_GET, LifecyclesApi.class, LifecyclesApi::get);
        call(LISTENERS_GET, ListenersApi.class, ListenersApi::get);
        call(MODELS_GET, ModelsApi.class, ModelsApi::get);
        call(MODELS_GET_BINARY, ModelsApi.class, (api, id) -> api.getBinary(id, "\"tag\""));
        call(NOTEBOOKS_GET, NotebooksApi.class, NotebooksApi::get);
        call(OBJECTIVES_GET, ObjectivesApi.class, ObjectivesApi::get);
        call(PLUGINS_GET, PluginsApi.class, PluginsApi::get);
        call(PROPERTIES_GET, PropertiesApi.class, PropertiesApi::get);
        call(ROLES_GET, RolesApi.class, RolesApi::get);
        call(TIMELINE_EVENT_ROLLUPS_GET, TimelineEventRollupsApi.class, TimelineEventRollupsApi::get);
        call(TIMELINE_EVENT_TYPES_GET, TimelineEventTypesApi.class, TimelineEventTypesApi::get);
        call(URL_MAPPINGS_GET, UrlMappingsApi.class, UrlMappingsApi::get);
        call(USERS_GET, UsersApi.class, UsersApi::get);
    }

    private void queries() {
        call(GROUPS_LIST, GroupsApi.class, (api, id) -> api.list(id, Queries.groups()));
        call(INTERACTIONS_LIST, InteractionsApi.class, (api, id) -> api.list(Queries.interactions()));
        call(PLUGINS_LIST, PluginsApi.class, (api, id) -> api.list(Queries.plugins()));
        call(PROFILES_GET, ProfilesApi.class, (api, id) -> api.get(id, Queries.profile()));
        call(
                PROFILES_SEARCH,
                ProfilesApi.class,
                (api, id) -> api.search(
                        ProfileSearch.where("email", "jane@example.com").and("customerid", 17)));
        call(PROPERTIES_LIST, PropertiesApi.class, (api, id) -> api.list(Queries.properties()));
        call(REPORTING_LIST, ReportingApi.class, (api, id) -> api.list(Queries.report()));
        call(SEGMENTS_LIST_PROFILES, SegmentsApi.class, (api, id) -> api.listProfiles(id, Queries.segmentProfiles()));
        call(STORES_LIST_ITEMS, StoresApi.class, (api, id) -> api.listItems(id, Queries.items()));
    }

    private void writings() {
        ModelUpdate model = ModelUpdate.builder(ModelType.GENERAL).name("m").build();
        ModelUpload upload = ModelUpload.builder()
                .metadata(model)
                .model(new byte[] {1, 2, 3})
                .build();
        StoreUpdate store = StoreUpdate.builder().name("s").build();
        UrlMappingUpdate mapping =
                UrlMappingUpdate.builder("m1", "https://example.com/").build();
        call(MODELS_CREATE, ModelsApi.class, (api, id) -> api.create(upload));
        call(MODELS_UPDATE, ModelsApi.class, (api, id) -> api.update(id, upload));
        call(MODELS_DELETE, ModelsApi.class, ModelsApi::delete);
        call(
                PROPERTIES_UPDATE,
                PropertiesApi.class,
                (api, id) -> api.update(
                        id, PropertyUpdate.builder("email").name("Email").build()));
        call(PROPERTIES_DELETE, PropertiesApi.class, PropertiesApi::delete);
        call(STORES_CREATE, StoresApi.class, (api, id) -> api.create(store));
        call(STORES_UPDATE, StoresApi.class, (api, id) -> api.update(id, store));
        call(STORES_UPDATE_ITEMS, StoresApi.class, (api, id) -> {
            api.updateItems(
                    id,
                    StoreItemUpdates.of(StoreItemUpdate.builder("i1").name("i").build()));
            return null;
        });
        call(STORES_DELETE_ITEMS, StoresApi.class, (api, id) -> {
            api.deleteItems(id, StoreItemIds.of("i1", "i2"));
            return null;
        });
        call(URL_MAPPINGS_CREATE, UrlMappingsApi.class, (api, id) -> api.create(mapping));
        call(URL_MAPPINGS_UPDATE, UrlMappingsApi.class, (api, id) -> api.update(id, mapping));
    }

    private void changes() {
        call(
                GROUPS_APPLY,
                GroupsApi.class,
                (api, id) -> api.apply(List.of(GroupChange.upsert("company", "g1")
                        .set("city", "Nijmegen")
                        .build())));
        call(
                PROFILES_APPLY,
                ProfilesApi.class,
                (api, id) -> api.apply(
                        List.of(ProfileChange.updateOnly()
                                .profileId("p1")
                                .set("city", "Nijmegen")
                                .build()),
                        ConsentCheck.objectives("o1", "o2")));
        call(
                RECOMMENDATIONS_GET,
                RecommendationsApi.class,
                (api, id) -> api.get(
                        Queries.recommendations(),
                        List.of(RecommendationRequest.builder("first")
                                .boost(BoostAlgorithm.RECENCY, 1.5)
                                .build())));
        call(INTERACTION_EVENTS_CREATE, InteractionEventsApi.class, (api, id) -> {
            api.create(InteractionEvent.builder()
                    .interactionId("i1")
                    .type(InteractionEventType.VIEW)
                    .url("https://example.com/")
                    .build());
            return null;
        });
        call(PAGEVIEW_EVENTS_CREATE, PageviewEventsApi.class, (api, id) -> {
            api.create(PageviewEvent.of("https://example.com/"));
            return null;
        });
    }
}
