package io.github.blueconic4j.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.PercentCoding;
import io.github.blueconic4j.simulator.state.Json;

/**
 * Where a page of a cursor list begins.
 *
 * @param position the first position to look at; below 0 when only the number of hits before it is known
 * @param hitsBefore how many hits the pages before it have
 * @param export the number of the export to an audience that it belongs to; 0 for none
 */
record Cursor(long position, long hitsBefore, long export) {
    static final int DEFAULT_COUNT = 20;
    static final int MAX_COUNT = 1_000_000;
    private static final Pattern FORM = Pattern.compile("(-1|\\d{1,18}):(\\d{1,18}):(\\d{1,18})");

    static Cursor of(Call call) {
        String text = call.text("cursor");
        if (text == null || text.equals("*")) {
            return new Cursor(0, 0, 0);
        }
        if (call.limits().isExpired(text, call.state().now())) {
            throw ApiError.badRequest("cursor", "The cursor has expired; begin again without one");
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Matcher parts = FORM.matcher(plain);
            if (parts.matches()) {
                return new Cursor(
                        Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw ApiError.badRequest("cursor", "The parameter cursor is no cursor of this tenant");
    }

    private String text() {
        byte[] plain = (position + ":" + hitsBefore + ":" + export).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** All of a page but its entries. */
    static ObjectNode head(Call call, String path, long total, long count, long export, Cursor next) {
        ObjectNode head = Json.object();
        head.put("itemsPerPage", (int) count);
        head.put("totalPages", (int) Math.min(Integer.MAX_VALUE, Paging.pages(total, count)));
        head.put("totalResults", (int) Math.min(Integer.MAX_VALUE, total));
        head.put("cursor", call.text("cursor") == null ? "*" : call.text("cursor"));
        if (next != null) {
            head.put("nextCursor", next.text());
            call.limits().issued(next.text(), call.state().now());
        }
        Cursor last = new Cursor(-1, total == 0 ? 0 : (total - 1) / count * count, export);
        ArrayNode links = head.putArray("links");
        for (String relation : List.of("first", "last")) {
            String cursor = relation.equals("first") ? "*" : last.text();
            links.addObject()
                    .put("href", call.baseUrl() + path + "?cursor=" + PercentCoding.encode(cursor) + "&count=" + count)
                    .put("rel", relation)
                    .put("type", "application/json");
        }
        return head;
    }
}
