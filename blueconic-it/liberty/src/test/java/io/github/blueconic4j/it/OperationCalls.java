package io.github.blueconic4j.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.interactionevents.InteractionEvent;
import io.github.blueconic4j.api.interactionevents.InteractionEventType;
import io.github.blueconic4j.api.interactions.InteractionQuery;
import io.github.blueconic4j.api.models.Model;
import io.github.blueconic4j.api.models.ModelType;
import io.github.blueconic4j.api.models.ModelUpdate;
import io.github.blueconic4j.api.models.ModelUpload;
import io.github.blueconic4j.api.pageviewevents.PageviewEvent;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.properties.FilterType;
import io.github.blueconic4j.api.properties.PropertyQuery;
import io.github.blueconic4j.api.properties.PropertyUpdate;
import io.github.blueconic4j.api.recommendations.BoostAlgorithm;
import io.github.blueconic4j.api.recommendations.RecommendationQuery;
import io.github.blueconic4j.api.recommendations.RecommendationRequest;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.stores.StoreItemIds;
import io.github.blueconic4j.api.stores.StoreItemQuery;
import io.github.blueconic4j.api.stores.StoreItemUpdate;
import io.github.blueconic4j.api.stores.StoreItemUpdates;
import io.github.blueconic4j.api.stores.StoreType;
import io.github.blueconic4j.api.stores.StoreUpdate;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;

import static io.github.blueconic4j.api.common.Operation.*;

/**
 * One call of every operation, with ids that the server's own lists name, in an order in which what is written exists
 * before it is changed and is deleted at the end. Nothing in here is particular to the simulated tenant.
 */
final class OperationCalls {

    private static final String MADE_BY = "blueconic4j_it_";

    private final Clients clients;
    private final String unique = MADE_BY + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Operation, Callable<Object>> calls = new LinkedHashMap<>();

    OperationCalls(Clients clients) {
        this.clients = clients;
        CatalogueCalls.addTo(calls, clients);
        profilesAndGroups();
        stores();
        models();
        propertiesAndUrlMappings();
        openOperations();
    }

    Map<Operation, Callable<Object>> all() {
        return calls;
    }

    private void profilesAndGroups() {
        calls.put(
                SEGMENTS_LIST_PROFILES,
                () -> clients.segments.listProfiles(
                        SegmentsApi.ALL_VISITORS,
                        SegmentProfileQuery.builder().count(5).build()));
        calls.put(
                PROFILES_GET,
                () -> clients.profiles.get(profile(), ProfileQuery.builder().build()));
        calls.put(PROFILE_EVENTS_LIST, () -> clients.profileEvents.list(profile(), 0L, 10L));
        calls.put(
                PROFILES_SEARCH,
                () -> clients.profiles.search(ProfileSearch.where("email", unique + "@blueconic4j.example")));
        calls.put(PROFILES_APPLY, () -> {
            var made = clients.profiles.apply(
                    List.of(ProfileChange.upsert()
                            .set("email", unique + "@blueconic4j.example")
                            .build()),
                    ConsentCheck.none());
            return clients.profiles.apply(
                    List.of(ProfileChange.delete(first(made).profileId())), ConsentCheck.none());
        });
        calls.put(
                GROUPS_APPLY,
                () -> clients.groups.apply(List.of(
                        GroupChange.upsert(groupType(), unique).build(), GroupChange.delete(groupType(), unique))));
        GroupQuery groups = GroupQuery.builder().count(5).build();
        calls.put(GROUPS_LIST, () -> clients.groups.list(groupType(), groups));
        calls.put(
                GROUPS_GET,
                () -> clients.groups.get(
                        groupType(),
                        first(clients.groups.list(groupType(), groups).items()).id(),
                        null));
    }

    private void stores() {
        String[] made = new String[1];
        calls.put(STORES_LIST, () -> clients.stores.list(0L, 10L));
        calls.put(STORES_CREATE, () -> {
            var store = clients.stores.create(StoreUpdate.builder()
                    .name(unique)
                    .storeType(StoreType.CONTENT)
                    .build());
            made[0] = store.id();
            return store;
        });
        calls.put(
                STORES_UPDATE,
                () -> clients.stores.update(
                        made[0],
                        StoreUpdate.builder().description("made by a test").build()));
        calls.put(STORES_UPDATE_ITEMS, () -> {
            clients.stores.updateItems(
                    made[0],
                    StoreItemUpdates.of(
                            StoreItemUpdate.builder("one").name("One").build()));
            return null;
        });
        calls.put(
                STORES_LIST_ITEMS,
                () -> clients.stores.listItems(
                        made[0], StoreItemQuery.builder().count(10).build()));
        calls.put(STORES_DELETE_ITEMS, () -> {
            clients.stores.deleteItems(made[0], StoreItemIds.of("one"));
            return null;
        });
    }

    private void models() {
        String[] made = new String[1];
        ModelUpdate metadata =
                ModelUpdate.builder(ModelType.GENERAL).name(unique).build();
        ModelUpload upload = ModelUpload.builder().metadata(metadata).build();
        calls.put(MODELS_LIST, () -> clients.models.list(0L, 10L));
        calls.put(MODELS_CREATE, () -> {
            Model model = clients.models.create(upload);
            made[0] = model.id();
            return model;
        });
        calls.put(MODELS_GET, () -> clients.models.get(made[0]));
        calls.put(MODELS_UPDATE, () -> clients.models.update(made[0], upload));
        calls.put(MODELS_GET_BINARY, () -> {
            Model withFile = first(clients.models.list(0L, 100L).items().stream()
                    .filter(model -> model.modelHash() != null)
                    .toList());
            try (var file = clients.models.getBinary(withFile.id(), null)) {
                return file.readAllBytes();
            }
        });
        calls.put(MODELS_DELETE, () -> clients.models.delete(made[0]));
    }

    private void propertiesAndUrlMappings() {
        calls.put(
                PROPERTIES_LIST,
                () -> clients.properties.list(PropertyQuery.builder().count(10).build()));
        PropertyUpdate property = PropertyUpdate.builder(unique)
                .name(unique)
                .filterType(FilterType.SELECT)
                .build();
        calls.put(PROPERTIES_UPDATE, () -> clients.properties.update(unique, property));
        calls.put(PROPERTIES_GET, () -> clients.properties.get(unique));
        calls.put(PROPERTIES_DELETE, () -> clients.properties.delete(unique));
        UrlMappingUpdate mapping = UrlMappingUpdate.builder(unique, "https://blueconic4j.example/")
                .property("interests", "none")
                .build();
        calls.put(URL_MAPPINGS_CREATE, () -> clients.urlMappings.create(mapping));
        calls.put(URL_MAPPINGS_GET, () -> clients.urlMappings.get(unique));
        calls.put(URL_MAPPINGS_UPDATE, () -> clients.urlMappings.update(unique, mapping));
    }

    private void openOperations() {
        InteractionQuery query =
                InteractionQuery.builder().url("https://blueconic4j.example/").build();
        calls.put(INTERACTIONS_LIST, () -> clients.interactions.list(query));
        calls.put(INTERACTION_EVENTS_CREATE, () -> {
            clients.interactionEvents.create(InteractionEvent.builder()
                    .interactionId(first(clients.interactions.list(query).interactions())
                            .id())
                    .type(InteractionEventType.VIEW)
                    .url("https://blueconic4j.example/")
                    .build());
            return null;
        });
        calls.put(PAGEVIEW_EVENTS_CREATE, () -> {
            clients.pageviewEvents.create(PageviewEvent.of("https://blueconic4j.example/"));
            return null;
        });
        calls.put(
                RECOMMENDATIONS_GET,
                () -> clients.recommendations.get(
                        RecommendationQuery.builder(
                                        first(clients.stores.list(0L, 1L).items())
                                                .id())
                                .build(),
                        List.of(RecommendationRequest.builder("first")
                                .boost(BoostAlgorithm.RECENCY, 1)
                                .count(2)
                                .build())));
    }

    private String groupType() {
        return first(clients.groupTypes.list().items()).id();
    }

    private String profile() {
        SegmentProfileQuery one = SegmentProfileQuery.builder().count(1).build();
        return first(clients.segments
                        .listProfiles(SegmentsApi.ALL_VISITORS, one)
                        .items())
                .id();
    }

    static <T> T first(List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalStateException("the server's list is empty, so that there is no id to try this with");
        }
        return list.get(0);
    }
}
