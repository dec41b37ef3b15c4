package io.github.blueconic4j.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.interactionevents.InteractionEvent;
import io.github.blueconic4j.api.interactionevents.InteractionEventType;
import io.github.blueconic4j.api.models.Model;
import io.github.blueconic4j.api.models.ModelBinary;
import io.github.blueconic4j.api.models.ModelType;
import io.github.blueconic4j.api.models.ModelUpdate;
import io.github.blueconic4j.api.models.ModelUpload;
import io.github.blueconic4j.api.pageviewevents.PageviewEvent;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.TimelineEventChange;
import io.github.blueconic4j.api.properties.FilterType;
import io.github.blueconic4j.api.properties.PropertyUpdate;
import io.github.blueconic4j.api.recommendations.BoostAlgorithm;
import io.github.blueconic4j.api.recommendations.RecommendationQuery;
import io.github.blueconic4j.api.recommendations.RecommendationRequest;
import io.github.blueconic4j.api.stores.Store;
import io.github.blueconic4j.api.stores.StoreItemIds;
import io.github.blueconic4j.api.stores.StoreItemUpdate;
import io.github.blueconic4j.api.stores.StoreItemUpdates;
import io.github.blueconic4j.api.stores.StoreType;
import io.github.blueconic4j.api.stores.StoreUpdate;
import io.github.blueconic4j.api.urlmappings.UrlMappingType;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the injected clients write is what the tenant then holds, read on its side. */
@ExtendWith(ArquillianExtension.class)
class WritesReadBackIT {

    @Inject
    Clients clients;

    @Deployment
    static WebArchive application() {
        return Archives.war("writes-read-back.war").addClasses(Clients.class, Simulator.class, State.class);
    }

    @BeforeEach
    void reset() {
        Simulator.reset();
    }

    @Test
    void profiles() {
        Instant when = Instant.parse("2026-01-02T03:04:05.678Z");
        ProfileChange create = ProfileChange.upsert()
                .matching(Match.on("email", "ada+it@blueconic4j.example"))
                .identifier("row-1")
                .set("email", "ada+it@blueconic4j.example")
                .set("lastvisitdate", when)
                .add("interests", "jazz", "chess")
                .event(TimelineEventChange.set("order").id("order-1").date(when).build())
                .build();
        var created = clients.profiles.apply(List.of(create), ConsentCheck.none());
        assertThat(created).singleElement().satisfies(result -> {
            assertThat(result.state()).isEqualTo(ChangeState.CREATED);
            assertThat(result.identifier()).isEqualTo("row-1");
        });
        String id = created.get(0).profileId();
        JsonObject held = State.at("profiles", id, "properties").asJsonObject();
        assertThat(texts(held, "interests")).containsExactly("jazz", "chess");
        assertThat(texts(held, "lastvisitdate")).containsExactly(Long.toString(when.toEpochMilli()));
        assertThat(State.at("profiles", id).toString()).contains("order-1");

        var removed = clients.profiles.apply(
                List.of(ProfileChange.updateOnly()
                        .profileId(id)
                        .remove("interests", "chess")
                        .build()),
                ConsentCheck.none());
        assertThat(removed).singleElement().extracting(r -> r.state()).isEqualTo(ChangeState.MODIFIED);
        assertThat(texts(State.at("profiles", id, "properties").asJsonObject(), "interests"))
                .containsExactly("jazz");

        var deleted = clients.profiles.apply(List.of(ProfileChange.delete(id)), ConsentCheck.none());
        assertThat(deleted).singleElement().extracting(r -> r.state()).isEqualTo(ChangeState.DELETED);
        assertThat(State.has("profiles", id)).isFalse();
    }

    @Test
    void deliversWhatWasProcessedWhenThereAreTooManyEntries() {
        List<ProfileChange> changes = IntStream.rangeClosed(1, 1001)
                .mapToObj(i -> ProfileChange.upsert()
                        .matching(Match.on("email", i + "@many.example"))
                        .set("email", i + "@many.example")
                        .build())
                .toList();
        assertThatThrownBy(() -> clients.profiles.apply(changes, ConsentCheck.none()))
                .isInstanceOfSatisfying(TooManyEntriesException.class, many -> assertThat(many.results())
                        .hasSize(1000)
                        .allSatisfy(result -> assertThat(result.state()).isEqualTo(ChangeState.CREATED)));
        assertThat(State.all("profiles").toString())
                .contains("1000@many.example")
                .doesNotContain("1001@many.example");
    }

    @Test
    void groups() {
        String id = "north/south 50%";
        GroupChange create = GroupChange.upsert("household", id)
                .set("household_city", "Zürich")
                .build();
        assertThat(clients.groups.apply(List.of(create)))
                .singleElement()
                .extracting(r -> r.state())
                .isEqualTo(ChangeState.CREATED);
        assertThat(State.at("groups", "household", id).toString()).contains("Zürich");
        assertThat(clients.groups.get("household", id, null).id()).isEqualTo(id);
        assertThat(clients.groups.apply(
                        List.of(GroupChange.delete("household", id), GroupChange.delete("nosuchtype", "x"))))
                .extracting(r -> r.state())
                .containsExactly(ChangeState.DELETED, ChangeState.UNKNOWN_GROUP_TYPE);
        assertThat(State.at("groups", "household").asJsonObject()).doesNotContainKey(id);
    }

    @Test
    void storesAndItems() {
        Store store = clients.stores.create(StoreUpdate.builder()
                .name("IT")
                .description("first")
                .storeType(StoreType.PRODUCT)
                .tags(List.of("a", "b"))
                .build());
        clients.stores.update(
                store.id(), StoreUpdate.builder().description("second").build());
        JsonObject held = State.at("stores", store.id()).asJsonObject();
        assertThat(held.getString("description")).isEqualTo("second");
        assertThat(held.getString("name")).isEqualTo("IT");
        assertThat(texts(held, "tags")).containsExactly("a", "b");

        Instant published = Instant.parse("2026-02-03T04:05:00Z");
        clients.stores.updateItems(
                store.id(),
                StoreItemUpdates.of(
                        StoreItemUpdate.builder("a/1")
                                .name("One")
                                .publicationDate(published)
                                .property("category", "x", "y")
                                .build(),
                        StoreItemUpdate.builder("b").name("Two").build()));
        JsonObject item = State.at("stores", store.id(), "items", "a/1").asJsonObject();
        assertThat(item.getString("name")).isEqualTo("One");
        assertThat(Instant.parse(item.getString("publicationDate"))).isEqualTo(published);
        clients.stores.deleteItems(store.id(), StoreItemIds.of("a/1"));
        assertThat(State.at("stores", store.id(), "items").asJsonObject().keySet())
                .containsExactly("b");
    }

    @Test
    void models() throws IOException {
        byte[] file = "no real model".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        ModelUpdate metadata = ModelUpdate.builder(ModelType.GENERAL)
                .name("IT")
                .tags(List.of("t"))
                .parameter("p", "1")
                .build();
        Model made = clients.models.create(
                ModelUpload.builder().metadata(metadata).model(file).build());
        assertThat(State.at("models", made.id()).asJsonObject().getString("name"))
                .isEqualTo("IT");
        String etag;
        try (ModelBinary read = clients.models.getBinary(made.id(), null)) {
            assertThat(read.notModified()).isFalse();
            assertThat(read.readAllBytes()).isEqualTo(file);
            etag = read.etag().orElseThrow();
        }
        try (ModelBinary same = clients.models.getBinary(made.id(), etag)) {
            assertThat(same.notModified()).isTrue();
        }
        clients.models.update(
                made.id(),
                ModelUpload.builder()
                        .metadata(ModelUpdate.from(made).name("IT 2").build())
                        .build());
        assertThat(State.at("models", made.id()).asJsonObject().getString("name"))
                .isEqualTo("IT 2");
        assertThat(clients.models.delete(made.id()).id()).isEqualTo(made.id());
        assertThat(State.has("models", made.id())).isFalse();
        assertThatThrownBy(() -> clients.models.get(made.id())).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void propertiesAndUrlMappings() {
        PropertyUpdate property = PropertyUpdate.builder("it_property")
                .name("IT")
                .filterType(FilterType.SELECT)
                .values(List.of("x", "y"))
                .showInUi(false)
                .build();
        clients.properties.update("it_property", property);
        JsonObject held = State.at("properties", "it_property").asJsonObject();
        assertThat(texts(held, "values")).containsExactly("x", "y");
        assertThat(held.getBoolean("showInUI")).isFalse();
        clients.properties.update(
                "it_property",
                PropertyUpdate.from(clients.properties.get("it_property"))
                        .name("IT 2")
                        .build());
        assertThat(State.at("properties", "it_property").asJsonObject().getString("name"))
                .isEqualTo("IT 2");
        clients.properties.delete("it_property");
        assertThat(State.has("properties", "it_property")).isFalse();

        UrlMappingUpdate mapping = UrlMappingUpdate.builder("it1", "https://blueconic4j.example/a?b=c")
                .type(UrlMappingType.SHORTENEDURL)
                .property("interests", "jazz")
                .build();
        clients.urlMappings.create(mapping);
        assertThat(State.at("urlMappings", "it1").toString()).contains("https://blueconic4j.example/a?b=c", "jazz");
        clients.urlMappings.update(
                "it1",
                UrlMappingUpdate.from(clients.urlMappings.get("it1"))
                        .url("https://blueconic4j.example/new")
                        .build());
        assertThat(State.at("urlMappings", "it1").asJsonObject().getString("url"))
                .isEqualTo("https://blueconic4j.example/new");
    }

    @Test
    void eventsAndRecommendationsWithoutAToken() {
        String interaction = State.all("interactions").keySet().iterator().next();
        clients.interactionEvents.create(InteractionEvent.builder()
                .interactionId(interaction)
                .type(InteractionEventType.CLICK)
                .url("https://blueconic4j.example/")
                .build());
        clients.pageviewEvents.create(
                PageviewEvent.of("https://blueconic4j.example/p").withReferrer("https://blueconic4j.example/"));
        String store = State.all("stores").keySet().iterator().next();
        var blocks = clients.recommendations.get(
                RecommendationQuery.builder(store).build(),
                List.of(RecommendationRequest.builder("block")
                        .boost(BoostAlgorithm.RECENCY, 1.5)
                        .count(2)
                        .build()));
        assertThat(State.at("interactionEvents").toString()).contains(interaction, "CLICK");
        assertThat(State.at("pageviewEvents").toString()).contains("https://blueconic4j.example/p");
        assertThat(State.at("recommendationRequests").toString()).contains("RECENCY", "1.5");
        assertThat(blocks.recommendationBlock()).isNotEmpty();
        for (String operation : List.of("POST /interactionEvents", "POST /pageviewEvents", "POST /recommendations")) {
            assertThat(Simulator.requests(operation))
                    .singleElement()
                    .extracting(request -> request.getString("authorization"))
                    .isEqualTo("absent");
        }
    }

    private static List<String> texts(JsonObject held, String member) {
        JsonArray values = held.getJsonArray(member);
        return values.getValuesAs(JsonString::getString);
    }
}
