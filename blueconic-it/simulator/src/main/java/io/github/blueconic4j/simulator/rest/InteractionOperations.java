package io.github.blueconic4j.simulator.rest;

import java.net.URI;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Members;
import io.github.blueconic4j.simulator.state.Visits;

/** What a page or an app asks and tells on behalf of a visitor; needs no token. */
final class InteractionOperations {
    private InteractionOperations() {}

    static void addTo(Routes routes) {
        routes.add("GET /interactions", null, ErrorBody.CODED, InteractionOperations::interactions);
        routes.add("POST /interactionEvents", null, InteractionOperations::interactionEvent);
        routes.add("POST /pageviewEvents", null, InteractionOperations::pageviewEvent);
    }

    private static HttpResponse interactions(Call call) {
        if (call.text("url") == null && call.text("referer") == null) {
            throw ApiError.badRequest("url", "One of the parameters url and referer must be given");
        }
        String profile = call.text("profile");
        if (profile != null && !profile.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw ApiError.badRequest("profile", "The parameter profile must be a UUID");
        }
        String channel = call.text("channelId");
        boolean known = channel == null || call.state().entries("channels").has(channel);
        List<ObjectNode> found = known ? call.state().entries("interactions").all() : List.of();
        ObjectNode answer = Json.object();
        answer.set("interactions", Json.array(found, interaction -> interaction));
        return Call.ok(answer);
    }

    private static HttpResponse interactionEvent(Call call) {
        ObjectNode event = call.jsonObject();
        Members.check(event, "", Set.of("conversionValue", "interactionId", "profileId", "type", "url"));
        Members.require(event, "interactionId", "type", "url");
        Members.oneOf(event, "type", Set.of("VIEW", "CLICK", "CONVERSION"));
        if (event.hasNonNull("conversionValue")
                && !event.path("conversionValue").isNumber()) {
            throw ApiError.badRequest("conversionValue", "The field conversionValue must be a number");
        }
        call.state().interactionEvents().add(event);
        call.changed("CREATE", "INTERACTION_EVENT", event.path("interactionId").asText());
        call.state()
                .profileChanges()
                .change(
                        event.path("profileId").asText(),
                        profile -> Visits.interaction(
                                profile,
                                event.path("type").asText(),
                                event.path("interactionId").asText()));
        return HttpResponse.empty(200);
    }

    private static HttpResponse pageviewEvent(Call call) {
        ObjectNode event = call.jsonObject();
        Members.check(event, "", Set.of("profileId", "referrer", "url"));
        Members.require(event, "url");
        String host = host(event.path("url").asText());
        call.state().pageviewEvents().add(event);
        call.changed("CREATE", "PAGEVIEW_EVENT", host);
        call.state()
                .profileChanges()
                .change(
                        event.path("profileId").asText(),
                        profile -> Visits.page(profile, host, call.state().now()));
        return HttpResponse.empty(200);
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? url : host;
        } catch (IllegalArgumentException e) {
            throw ApiError.badRequest("url", "The field url must be a URL");
        }
    }
}
