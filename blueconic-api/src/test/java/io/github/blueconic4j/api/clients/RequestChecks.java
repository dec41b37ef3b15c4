package io.github.blueconic4j.api.clients;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.auditevents.AuditEventsApi;
import io.github.blueconic4j.api.channels.ChannelType;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.interactions.InteractionQuery;
import io.github.blueconic4j.api.interactions.InteractionsApi;
import io.github.blueconic4j.api.plugins.PluginQuery;
import io.github.blueconic4j.api.plugins.PluginsApi;
import io.github.blueconic4j.api.profiles.EventFilter;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfilePart;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.reporting.DialogueReportQuery;
import io.github.blueconic4j.api.reporting.ReportingApi;
import io.github.blueconic4j.api.segments.SegmentProfilePart;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.stores.StoreItemIds;
import io.github.blueconic4j.api.stores.StoresApi;
import io.github.blueconic4j.api.wire.PathIds;

import static io.github.blueconic4j.api.clients.Checks.equal;
import static io.github.blueconic4j.api.clients.Checks.query;

/** What arrives at BlueConic. */
final class RequestChecks {

    private static final List<String> IDS = List.of(
            "a/b", "?", "a?b=c", "#", "50%", "%2F", "a+b", "a;b", "{x}", "a b", "\uD83D\uDE00", "...", "a/../b");

    void addTo(Checks checks) throws Exception {
        checks.check("lists without arguments", RequestChecks::listsWithoutArguments);
        checks.check("lists with arguments", RequestChecks::listsWithArguments);
        checks.check("gets without a query", RequestChecks::getsWithoutAQuery);
        checks.check("gets with a query", RequestChecks::getsWithAQuery);
        checks.check("gets asynchronously", RequestChecks::getsAsynchronously);
        checks.check("searches in the order of the conditions", RequestChecks::searches);
        checks.check("lists profiles with a refinement and dates", RequestChecks::listsProfiles);
        checks.check("texts with braces and percent signs", RequestChecks::arrivesAsThatText);
        checks.check("reports on days", RequestChecks::reports);
        checks.check("applies without a check of consent", RequestChecks::applies);
        checks.check("deletes with a body", RequestChecks::deletesWithABody);
        checks.check("refuses to delete without ids", RequestChecks::refusesToDeleteWithoutIds);
        for (String id : IDS) {
            checks.check("id " + id, server -> arrivesAsThatId(server, id));
        }
        checks.check("refuses the id ..", RequestChecks::refusesDots);
    }

    private static void listsWithoutArguments(AnswerServer server) {
        server.client(SegmentsApi.class).list(null, null, null);
        equal(server.last().target(), "/rest/v2/segments");
        server.client(AuditEventsApi.class).list();
        equal(server.last().target(), "/rest/v2/auditEvents");
    }

    private static void listsWithArguments(AnswerServer server) {
        server.client(SegmentsApi.class).list(5L, 7L, List.of("one & two", "c"));
        equal(
                query(server.last()),
                Map.of("startIndex", List.of("5"), "count", List.of("7"), "filterTag", List.of("one & two", "c")));
    }

    private static void getsWithoutAQuery(AnswerServer server) {
        server.answers(200, "application/json", "{\"id\":\"p\"}");
        ProfilesApi profiles = server.client(ProfilesApi.class);

        equal(profiles.get("p").id(), "p");
        equal(server.last().target(), "/rest/v2/profiles/p");
        profiles.get("p", ProfileQuery.builder().build());
        equal(server.last().target(), "/rest/v2/profiles/p");
    }

    private static void getsWithAQuery(AnswerServer server) {
        ProfileQuery query = ProfileQuery.builder()
                .expand(ProfilePart.PERMISSIONS)
                .profileProperties("email", "city")
                .events(EventFilter.ofTypes("order").atMost(5).from(Instant.EPOCH))
                .build();
        server.client(ProfilesApi.class).get("p", query);
        equal(query(server.last()), query.settings());
        equal(query.settings().size(), 5);
    }

    private static void getsAsynchronously(AnswerServer server) throws Exception {
        server.answers(200, "application/json", "{\"id\":\"p\"}");
        ProfilesApi profiles = server.client(ProfilesApi.class);

        equal(
                profiles.getAsync("p")
                        .toCompletableFuture()
                        .get(9, TimeUnit.SECONDS)
                        .id(),
                "p");
        ProfileQuery query =
                ProfileQuery.builder().collapse(ProfilePart.SEGMENTS).build();
        profiles.getAsync("p", query).toCompletableFuture().get(9, TimeUnit.SECONDS);
        equal(query(server.last()), query.settings());
    }

    private static void searches(AnswerServer server) {
        server.client(ProfilesApi.class)
                .search(ProfileSearch.where("email", "jane+1@example.com")
                        .and("city", "'s-Hertogenbosch & more")
                        .and("age", 17));
        equal(
                query(server.last()),
                Map.of(
                        "property",
                        List.of("email", "city", "age"),
                        "value",
                        List.of("jane+1@example.com", "'s-Hertogenbosch & more", "17")));
    }

    private static void listsProfiles(AnswerServer server) {
        SegmentProfileQuery query = SegmentProfileQuery.builder()
                .cursor("c/u+r=s")
                .count(7)
                .expand(SegmentProfilePart.TIMELINE)
                .events(EventFilter.all().from(Instant.EPOCH).to(Instant.parse("2024-02-03T04:05:06.789Z")))
                .refinement(Refinement.and(
                        Refinement.property("city").containsAny("a {b} %20", "\"c\""),
                        Refinement.property("visits").inRange(1, 10)))
                .audience("a1")
                .autoCommit(false)
                .trackProperties("one", "two")
                .trackPropertiesModifiedSince(Instant.EPOCH)
                .build();
        server.client(SegmentsApi.class).listProfiles("s 1", query);
        equal(Checks.path(server.last()), "/rest/v2/segments/s%201/profiles");
        equal(query(server.last()), query.settings());
        equal(query.settings().size(), 10);
    }

    private static void arrivesAsThatText(AnswerServer server) {
        String odd = "50%25 {a} + %zz {}&=#;";
        InteractionQuery interactions = InteractionQuery.builder()
                .profile(odd)
                .url(odd)
                .referer(odd)
                .channelId(odd)
                .build();
        server.client(InteractionsApi.class).list(interactions);
        equal(query(server.last()), interactions.settings());
        equal(interactions.settings().get("url"), List.of(odd));

        server.client(ProfilesApi.class)
                .search(ProfileSearch.where("name", odd).and("city", "x").and("street", odd));
        equal(query(server.last()).get("value"), List.of(odd, "x", odd));

        PluginQuery plugins = PluginQuery.builder()
                .channelTypes(new ChannelType(odd))
                .filterType(odd)
                .locale(odd)
                .build();
        server.client(PluginsApi.class).list(plugins.withPage(0, 1));
        equal(query(server.last()), plugins.withPage(0, 1).settings());
        equal(plugins.settings().get("channelTypes"), List.of(odd));
    }

    private static void reports(AnswerServer server) {
        server.client(ReportingApi.class)
                .list(DialogueReportQuery.builder()
                        .dialogueIds("d1", "d2")
                        .startDate(LocalDate.of(2024, 2, 29))
                        .build());
        equal(query(server.last()), Map.of("dialogueId", List.of("d1", "d2"), "startDate", List.of("2024-02-29")));
    }

    private static void applies(AnswerServer server) {
        server.answers(200, "application/json", "[]");
        server.client(ProfilesApi.class)
                .apply(List.of(ProfileChange.updateOnly()
                        .profileId("p1")
                        .set("city", "Nijmegen")
                        .build()));
        equal(server.last().target(), "/rest/v2/profiles");
        equal(server.last().body().contains("Nijmegen"), true);
    }

    private static void deletesWithABody(AnswerServer server) {
        server.client(StoresApi.class).deleteItems("s1", StoreItemIds.of("i1", "i2"));
        equal(server.last().method(), "DELETE");
        equal(server.last().body(), "{\"ids\":[\"i1\",\"i2\"]}");
        equal(server.last().contentType(), "application/json");
    }

    private static void refusesToDeleteWithoutIds(AnswerServer server) throws Exception {
        StoresApi stores = server.client(StoresApi.class);
        Checks.fails(
                IllegalArgumentException.class,
                true,
                () -> {
                    stores.deleteItems("s1", null);
                    return null;
                },
                refused -> equal(server.received.size(), 0));
    }

    private static void arrivesAsThatId(AnswerServer server, String id) {
        String encoded = encoded(id);
        server.client(SegmentsApi.class)
                .listProfiles(id, SegmentProfileQuery.builder().count(7).build());
        equal(server.last().target(), "/rest/v2/segments/" + encoded + "/profiles?count=7");
        server.client(GroupsApi.class).get(PathIds.carry("grouptype", id), id, null);
        equal(server.last().target(), "/rest/v2/groups/" + encoded + "/" + encoded);
    }

    private static String encoded(String id) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b > 0 && Character.isLetterOrDigit(b)) || "-._~".indexOf(b) >= 0;
            encoded.append(plain ? Character.toString(b) : "%%%02X".formatted(b));
        }
        return encoded.toString();
    }

    private static void refusesDots(AnswerServer server) throws Exception {
        ProfilesApi profiles = server.client(ProfilesApi.class);
        Checks.fails(
                IllegalArgumentException.class,
                true,
                () -> profiles.get(".."),
                refused -> equal(server.received.size(), 0));
    }
}
