package io.github.blueconic4j.it;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import io.github.blueconic4j.api.auditevents.AuditEventQuery;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.CursorPage;
import io.github.blueconic4j.api.common.Page;
import io.github.blueconic4j.api.common.PagedList;
import io.github.blueconic4j.api.groups.Group;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.plugins.PluginQuery;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfileReference;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.properties.PropertyQuery;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.stores.StoreItemQuery;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** What the injected clients answer is what the tenant holds, member by member. */
@ExtendWith(ArquillianExtension.class)
class AnswersMatchStateIT {

    private static final long ALL = 1000;

    @Inject
    Clients clients;

    @Deployment
    static WebArchive application() {
        return Archives.war("answers-match-state.war")
                .addClasses(Clients.class, Simulator.class, State.class, SameJson.class);
    }

    @BeforeEach
    void reset() {
        Simulator.reset();
    }

    @Test
    void listsAndGetsEveryKind() {
        same("channels", clients.channels.list(0L, ALL), clients.channels::get);
        same("connections", clients.connections.list(0L, ALL), clients.connections::get);
        same("dialogues", clients.dialogues.list(0L, ALL), clients.dialogues::get);
        same("lifecycles", clients.lifecycles.list(0L, ALL), clients.lifecycles::get);
        same("listeners", clients.listeners.list(0L, ALL), clients.listeners::get);
        same("notebooks", clients.notebooks.list(0L, ALL), clients.notebooks::get);
        same("objectives", clients.objectives.list(0L, ALL), clients.objectives::get);
        same(
                "plugins",
                clients.plugins.list(
                        PluginQuery.builder().count(ALL).includeGallery(true).build()),
                clients.plugins::get);
        same("roles", clients.roles.list(0L, ALL), clients.roles::get);
        same("segments", clients.segments.list(0L, ALL, List.of()), null);
        same("timelineEventRollups", clients.timelineEventRollups.list(0L, ALL), clients.timelineEventRollups::get);
        same("timelineEventTypes", clients.timelineEventTypes.list(0L, ALL), clients.timelineEventTypes::get);
        same("users", clients.users.list(0L, ALL), clients.users::get);
        same("groupTypes", clients.groupTypes.list(), null);
        same("models", clients.models.list(0L, ALL), clients.models::get);
        for (String id : State.all("urlMappings").keySet()) {
            SameJson.check(json(clients.urlMappings.get(id)), State.at("urlMappings", id));
        }
    }

    /** Every entry of the state is in the list, and its own answer says the same. */
    private <T> void same(String kind, Page<T> page, Function<String, T> get) {
        JsonObject state = State.all(kind);
        List<String> listed = new ArrayList<>();
        for (T item : page.items()) {
            String id = json(item).getString("id");
            listed.add(id);
            SameJson.checkContained(json(item), state.get(id));
            if (get != null) {
                SameJson.checkContained(json(get.apply(id)), state.get(id));
            }
        }
        assertThat(listed).as(kind).isNotEmpty().containsExactlyInAnyOrderElementsOf(state.keySet());
    }

    @Test
    void listsPropertiesOfProfilesAndGroups() {
        JsonObject state = State.all("properties");
        List<String> listed = new ArrayList<>();
        for (var query : List.of(
                PropertyQuery.builder().count(ALL).build(),
                PropertyQuery.builder().count(ALL).groupTypeId("household").build())) {
            for (var property : clients.properties.list(query).items()) {
                listed.add(property.id());
                SameJson.checkContained(json(property), state.get(property.id()));
                SameJson.checkContained(json(clients.properties.get(property.id())), state.get(property.id()));
            }
        }
        assertThat(state.keySet()).containsAll(listed);
        assertThat(listed).contains("email");
    }

    @Test
    void walksOverAllProfilesOnce() {
        SegmentProfileQuery query = SegmentProfileQuery.builder()
                .count(300)
                .profileProperties("email")
                .build();
        List<Profile> profiles = PagedList.byCursor(
                        cursor -> clients.segments.listProfiles(SegmentsApi.ALL_VISITORS, query.withCursor(cursor)))
                .stream()
                .toList();
        assertThat(profiles).extracting(Profile::id).doesNotHaveDuplicates().hasSize(1000);
        Profile some = profiles.get(700);
        assertThat(some.text("email")).contains(firstValue(some.id(), "email"));
        Profile whole = clients.profiles.get(some.id(), ProfileQuery.builder().build());
        JsonObject held = State.at("profiles", some.id()).asJsonObject();
        assertThat(whole.creationDate()).isEqualTo(Instant.parse(held.getString("creationDate")));
        held.getJsonObject("properties").forEach((id, values) -> assertThat(whole.texts(id))
                .as(id)
                .isEqualTo(values.asJsonArray().getValuesAs(JsonString::getString)));
        assertThat(clients.profiles
                        .search(ProfileSearch.where("email", firstValue(some.id(), "email")))
                        .items())
                .extracting(ProfileReference::id)
                .containsExactly(some.id());
    }

    private static String firstValue(String profile, String property) {
        return State.at("profiles", profile, "properties", property)
                .asJsonArray()
                .getString(0);
    }

    @Test
    void readsGroupsWhateverTheirIds() {
        GroupQuery query = GroupQuery.builder().count(2).build();
        for (String type : State.all("groups").keySet()) {
            JsonObject state = State.at("groups", type).asJsonObject();
            CursorPage<Group> first = clients.groups.list(type, query);
            assertThat(first.items()).isNotEmpty();
            state.forEach((id, held) -> SameJson.check(json(clients.groups.get(type, id, null)), held));
        }
        assertThat(State.at("groups", "household").asJsonObject()).containsKey("acme/north");
    }

    @Test
    void readsRunsItemsAndAuditEvents() {
        String connection = State.all("connectionRuns").keySet().iterator().next();
        List<JsonObject> runs = State.at("connectionRuns", connection)
                .asJsonObject()
                .getJsonArray("runs")
                .getValuesAs(JsonObject.class);
        var listed = clients.connections.listRuns(connection, 0L, ALL).items();
        assertThat(listed).hasSameSizeAs(runs).isNotEmpty();
        for (int i = 0; i < runs.size(); i++) {
            SameJson.check(json(listed.get(i)), runs.get(i));
        }
        for (String store : State.all("stores").keySet()) {
            StoreItemQuery all = StoreItemQuery.builder().count(ALL).build();
            JsonObject items = State.at("stores", store, "items").asJsonObject();
            clients.stores
                    .listItems(store, all)
                    .items()
                    .forEach(item -> SameJson.checkContained(json(item), items.get(item.id())));
        }
        var events = clients.auditEvents
                .list(AuditEventQuery.builder().count(ALL).build())
                .auditEvents();
        assertThat(events).isNotEmpty();
        SameJson.checkContained(
                json(events.get(0)),
                State.at("auditEvents").asJsonArray().stream()
                        .filter(event -> Instant.parse(event.asJsonObject().getString("date"))
                                .equals(events.get(0).date()))
                        .findFirst()
                        .orElseThrow());
    }

    private static JsonObject json(Object record) {
        try (var reader = Json.createReader(new java.io.StringReader(BlueConicJson.write(record)))) {
            return reader.readObject();
        }
    }
}
