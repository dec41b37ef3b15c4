package io.github.blueconic4j.simulator.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.PercentCoding;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Profile;
import io.github.blueconic4j.simulator.state.Profiles;

/** Segments and the profiles in them. */
final class SegmentOperations {
    /** From here on it is quicker to make templates first. */
    private static final int LARGE = 5_000;

    private SegmentOperations() {}

    static void addTo(Routes routes) {
        routes.add("GET /segments", "read:segments", SegmentOperations::list);
        routes.add("GET /segments/{segment}/profiles", "read:segments", SegmentOperations::profiles);
    }

    private static HttpResponse list(Call call) {
        List<String> tags = call.all("filterTag");
        List<ObjectNode> segments = call.state().segments().all().stream()
                .filter(segment -> tags.isEmpty()
                        || Json.textsOf(segment.get("tags")).stream().anyMatch(tags::contains))
                .toList();
        return Paging.page(call, "segments", segments);
    }

    private static HttpResponse profiles(Call call) {
        String segment = call.path("segment");
        if (!call.state().segments().has(segment)) {
            throw ApiError.notFound("segment", segment);
        }
        long count = call.number("count", Cursor.DEFAULT_COUNT, 1, Cursor.MAX_COUNT);
        ProfileView view = ProfileView.inList(call);
        Cursor cursor = Cursor.of(call);
        AudienceExport export = new AudienceExport(call, cursor.export());
        Predicate<Profile> condition = export.and(condition(call, segment));
        long total = total(call, segment, export, condition);
        Profiles all = call.state().profiles();
        long size = Math.max(0, Math.min(count, total - cursor.hitsBefore()));
        boolean plain = call.text("refinement") == null && !export.isWanted() && !call.pretty();
        LargePage large = plain && size >= LARGE ? new LargePage(all, view, condition) : null;
        LongPredicate hit = large == null ? position -> isHit(all, condition, position) : large::isHit;
        long start = cursor.position() < 0 ? skip(all, hit, 0, cursor.hitsBefore()) : cursor.position();
        long end = skip(all, hit, start, size);
        boolean last = cursor.hitsBefore() + size >= total;
        Cursor next = last ? null : new Cursor(end, cursor.hitsBefore() + size, export.number());
        String path = "/segments/" + PercentCoding.encode(segment) + "/profiles";
        ObjectNode head = Cursor.head(call, path, total, count, export.number(), next);
        if (large != null) {
            return HttpResponse.stream(200, "application/json", out -> large.write(out, head, start, end));
        }
        Stream<ObjectNode> page = LongStream.range(start, end)
                .mapToObj(all::at)
                .filter(profile -> profile != null && condition.test(profile))
                .peek(export::commit)
                .map(view::show);
        boolean pretty = call.pretty();
        return HttpResponse.stream(200, "application/json", out -> write(generator(out, pretty), head, page));
    }

    private static void write(JsonGenerator to, ObjectNode head, Stream<ObjectNode> profiles) throws IOException {
        try (JsonGenerator json = to) {
            json.writeStartObject();
            for (var member : head.properties()) {
                json.writeFieldName(member.getKey());
                json.writeTree(member.getValue());
            }
            json.writeArrayFieldStart("profiles");
            for (Iterator<ObjectNode> all = profiles.iterator(); all.hasNext(); ) {
                json.writeTree(all.next());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static Predicate<Profile> condition(Call call, String segment) {
        Predicate<Profile> member = profile -> call.state().segments().contains(segment, profile);
        ObjectNode refinement = refinement(call);
        return refinement == null ? member : member.and(call.state().profileRefinement(refinement));
    }

    /** Null when there is none. */
    static ObjectNode refinement(Call call) {
        String text = call.text("refinement");
        if (text == null) {
            return null;
        }
        if (Call.json(text.getBytes(StandardCharsets.UTF_8), "refinement") instanceof ObjectNode refinement) {
            return refinement;
        }
        throw ApiError.badRequest("refinement", "The parameter refinement must be a JSON object");
    }

    private static long total(Call call, String segment, AudienceExport export, Predicate<Profile> condition) {
        String refinement = call.text("refinement");
        String key = "export " + export.number() + " of " + segment + " refined " + refinement;
        long total = refinement == null && !export.isWanted()
                ? call.state().segments().count(segment)
                : call.state().profiles().count(key, false, condition);
        long most = call.number("maxHitsAllowed", 0, 0, Integer.MAX_VALUE);
        return most > 0 ? Math.min(total, most) : total;
    }

    private static boolean isHit(Profiles all, Predicate<Profile> condition, long position) {
        Profile profile = all.at(position);
        return profile != null && condition.test(profile);
    }

    /** The position behind the given number of hits. */
    private static long skip(Profiles all, LongPredicate hit, long start, long hits) {
        long position = start;
        for (long left = hits; left > 0 && position < all.end(); position++) {
            left -= hit.test(position) ? 1 : 0;
        }
        return position;
    }

    private static JsonGenerator generator(OutputStream out, boolean pretty) throws IOException {
        JsonGenerator json = Json.MAPPER.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return pretty ? json.useDefaultPrettyPrinter() : json;
    }
}
