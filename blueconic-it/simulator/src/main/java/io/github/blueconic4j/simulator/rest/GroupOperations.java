package io.github.blueconic4j.simulator.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.PercentCoding;
import io.github.blueconic4j.simulator.state.Group;
import io.github.blueconic4j.simulator.state.Json;

/** Groups. */
final class GroupOperations {
    private GroupOperations() {}

    static void addTo(Routes routes) {
        routes.add("GET /groups/{grouptype}", "read:groups", GroupOperations::list);
        routes.add("GET /groups/{grouptype}/{group}", "read:groups", GroupOperations::get);
        routes.add("PUT /groups", "write:groups", ErrorBody.CODED, GroupOperations::bulk);
    }

    private static HttpResponse get(Call call) {
        Group group = call.state().groups().get(call.path("grouptype"), call.path("group"));
        if (group == null) {
            throw ApiError.notFound("group", call.path("group"));
        }
        return Call.ok(group.toJson(ProfileView.commaList(call.text("properties"))));
    }

    private static HttpResponse bulk(Call call) {
        List<ObjectNode> entries = ProfileOperations.entries(call);
        ArrayNode results = call.state().groupChanges().apply(ProfileOperations.processed(entries));
        call.state().auditTrail().add("UPDATE", "GROUP", "bulk", results.size() + " entries");
        return ProfileOperations.bulkAnswer(call, "GROUP", entries, results);
    }

    private static HttpResponse list(Call call) {
        String type = call.path("grouptype");
        if (!call.state().groups().hasType(type)) {
            throw ApiError.notFound("group type", type);
        }
        long count = call.number("count", Cursor.DEFAULT_COUNT, 1, Cursor.MAX_COUNT);
        long most = call.number("maxHitsAllowed", 0, 0, Integer.MAX_VALUE);
        ObjectNode refinement = SegmentOperations.refinement(call);
        Predicate<Group> condition =
                refinement == null ? group -> true : call.state().groupRefinement(refinement);
        List<Map.Entry<Long, Group>> found = call.state().groups().from(type, 0).entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .limit(most > 0 ? most : Long.MAX_VALUE)
                .toList();
        return page(call, found, count);
    }

    private static HttpResponse page(Call call, List<Map.Entry<Long, Group>> found, long count) {
        Cursor cursor = Cursor.of(call);
        List<Group> shown = new ArrayList<>();
        Cursor next = null;
        for (int i = 0; i < found.size() && next == null; i++) {
            boolean before = cursor.position() < 0
                    ? i < cursor.hitsBefore()
                    : found.get(i).getKey() < cursor.position();
            if (!before && shown.size() == count) {
                next = new Cursor(found.get(i).getKey(), cursor.hitsBefore() + count, 0);
            } else if (!before) {
                shown.add(found.get(i).getValue());
            }
        }
        List<String> wanted = ProfileView.commaList(call.text("properties"));
        String path = "/groups/" + PercentCoding.encode(call.path("grouptype"));
        ObjectNode page = Cursor.head(call, path, found.size(), count, 0, next);
        page.set("groups", Json.array(shown, group -> group.toJson(wanted)));
        return HttpResponse.stream(200, "application/json", out -> out.write(Json.bytes(page)));
    }
}
