package io.github.blueconic4j.api.common;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The operations of the REST API v2 that have a method in this library, with what matters for calling them. */
public enum Operation {
    AUDIT_EVENTS_LIST("GET", "/auditEvents", "read:audit-events", Repeat.SAFE, Paging.NONE),
    CHANNELS_GET("GET", "/channels/{channelId}", "read:channels", Repeat.SAFE, Paging.NONE),
    CHANNELS_LIST("GET", "/channels", "read:channels", Repeat.SAFE, Paging.INDEX),
    CONNECTIONS_GET("GET", "/connections/{connection}", "read:connections", Repeat.SAFE, Paging.NONE),
    CONNECTIONS_LIST("GET", "/connections", "read:connections", Repeat.SAFE, Paging.INDEX),
    CONNECTIONS_LIST_RUNS("GET", "/connections/{connection}/runs", "read:connections", Repeat.SAFE, Paging.INDEX),
    DIALOGUES_GET("GET", "/dialogues/{dialogue}", "read:dialogues", Repeat.SAFE, Paging.NONE),
    DIALOGUES_LIST("GET", "/dialogues", "read:dialogues", Repeat.SAFE, Paging.INDEX),
    GROUPS_APPLY("PUT", "/groups", "write:groups", Repeat.BY_CONTENT, Paging.NONE),
    GROUPS_GET("GET", "/groups/{grouptype}/{group}", "read:groups", Repeat.SAFE, Paging.NONE),
    GROUPS_LIST("GET", "/groups/{grouptype}", "read:groups", Repeat.SAFE, Paging.CURSOR),
    GROUP_TYPES_LIST("GET", "/groupTypes", "read:group-types", Repeat.SAFE, Paging.NONE),
    INTERACTIONS_LIST("GET", "/interactions", null, Repeat.SAFE, Paging.NONE),
    INTERACTION_EVENTS_CREATE("POST", "/interactionEvents", null, Repeat.UNSAFE, Paging.NONE),
    LIFECYCLES_GET("GET", "/lifecycles/{lifecycle}", "read:lifecycles", Repeat.SAFE, Paging.NONE),
    LIFECYCLES_LIST("GET", "/lifecycles", "read:lifecycles", Repeat.SAFE, Paging.INDEX),
    LISTENERS_GET("GET", "/listeners/{listener}", "read:listeners", Repeat.SAFE, Paging.NONE),
    LISTENERS_LIST("GET", "/listeners", "read:listeners", Repeat.SAFE, Paging.INDEX),
    MODELS_CREATE("POST", "/models", "write:models", Repeat.UNSAFE, Paging.NONE),
    MODELS_DELETE("DELETE", "/models/{model}", "write:models", Repeat.SAFE, Paging.NONE),
    MODELS_GET("GET", "/models/{model}", "read:models", Repeat.SAFE, Paging.NONE),
    MODELS_GET_BINARY("GET", "/models/{model}/model", "read:models", Repeat.SAFE, Paging.NONE),
    MODELS_LIST("GET", "/models", "read:models", Repeat.SAFE, Paging.INDEX),
    MODELS_UPDATE("PUT", "/models/{model}", "write:models", Repeat.BY_CONTENT, Paging.NONE),
    NOTEBOOKS_GET("GET", "/notebooks/{notebook}", "read:notebooks", Repeat.SAFE, Paging.NONE),
    NOTEBOOKS_LIST("GET", "/notebooks", "read:notebooks", Repeat.SAFE, Paging.INDEX),
    NOTEBOOKS_LIST_RUNS("GET", "/notebooks/{notebook}/runs", "read:notebooks", Repeat.SAFE, Paging.INDEX),
    OBJECTIVES_GET("GET", "/objectives/{objective}", "read:objectives", Repeat.SAFE, Paging.NONE),
    OBJECTIVES_LIST("GET", "/objectives", "read:objectives", Repeat.SAFE, Paging.INDEX),
    PAGEVIEW_EVENTS_CREATE("POST", "/pageviewEvents", null, Repeat.UNSAFE, Paging.NONE),
    PLUGINS_GET("GET", "/plugins/{plugin}", "read:plugins", Repeat.SAFE, Paging.NONE),
    PLUGINS_LIST("GET", "/plugins", "read:plugins", Repeat.SAFE, Paging.INDEX),
    PROFILES_APPLY("PUT", "/profiles", "write:profiles", Repeat.BY_CONTENT, Paging.NONE),
    PROFILES_GET("GET", "/profiles/{profileId}", "read:profiles", Repeat.SAFE, Paging.NONE),
    PROFILES_SEARCH("GET", "/profiles", "read:profiles", Repeat.SAFE, Paging.NONE),
    PROFILE_EVENTS_LIST("GET", "/profileEvents/{profileId}", "read:profiles", Repeat.SAFE, Paging.INDEX),
    PROPERTIES_DELETE(
            "DELETE", "/profileProperties/{propertyId}", "write:profile-properties", Repeat.SAFE, Paging.NONE),
    PROPERTIES_GET("GET", "/profileProperties/{propertyId}", "read:profile-properties", Repeat.SAFE, Paging.NONE),
    PROPERTIES_LIST("GET", "/profileProperties", "read:profile-properties", Repeat.SAFE, Paging.INDEX),
    PROPERTIES_UPDATE("PUT", "/profileProperties/{propertyId}", "write:profile-properties", Repeat.SAFE, Paging.NONE),
    RECOMMENDATIONS_GET("POST", "/recommendations", null, Repeat.UNSAFE, Paging.NONE),
    REPORTING_LIST("GET", "/reporting/dialogues", "read:dialogues", Repeat.SAFE, Paging.NONE),
    ROLES_GET("GET", "/roles/{role}", "read:roles", Repeat.SAFE, Paging.NONE),
    ROLES_LIST("GET", "/roles", "read:roles", Repeat.SAFE, Paging.INDEX),
    SEGMENTS_LIST("GET", "/segments", "read:segments", Repeat.SAFE, Paging.INDEX),
    SEGMENTS_LIST_PROFILES("GET", "/segments/{segment}/profiles", "read:segments", Repeat.BY_CONTENT, Paging.CURSOR),
    STORES_CREATE("POST", "/contentStores", "write:content_stores", Repeat.UNSAFE, Paging.NONE),
    STORES_DELETE_ITEMS(
            "DELETE", "/contentStores/{contentStore}/items/bulk", "write:content_stores", Repeat.SAFE, Paging.NONE),
    STORES_LIST("GET", "/contentStores", "read:content_stores", Repeat.SAFE, Paging.INDEX),
    STORES_LIST_ITEMS("GET", "/contentStores/{contentStore}/items", "read:content_stores", Repeat.SAFE, Paging.INDEX),
    STORES_UPDATE("PUT", "/contentStores/{contentStore}", "write:content_stores", Repeat.SAFE, Paging.NONE),
    STORES_UPDATE_ITEMS("PUT", "/contentStores/{contentStore}/items", "write:content_stores", Repeat.SAFE, Paging.NONE),
    TIMELINE_EVENT_ROLLUPS_GET(
            "GET", "/timelineEventRollups/{rollup}", "read:timeline_event_rollups", Repeat.SAFE, Paging.NONE),
    TIMELINE_EVENT_ROLLUPS_LIST(
            "GET", "/timelineEventRollups", "read:timeline_event_rollups", Repeat.SAFE, Paging.INDEX),
    TIMELINE_EVENT_TYPES_GET(
            "GET", "/timelineEventTypes/{timelineEventType}", "read:timeline-event-types", Repeat.SAFE, Paging.NONE),
    TIMELINE_EVENT_TYPES_LIST("GET", "/timelineEventTypes", "read:timeline-event-types", Repeat.SAFE, Paging.INDEX),
    URL_MAPPINGS_CREATE("POST", "/urlmappings", "write:url-mappings", Repeat.UNSAFE, Paging.NONE),
    URL_MAPPINGS_GET("GET", "/urlmappings/{id}", "read:url-mappings", Repeat.SAFE, Paging.NONE),
    URL_MAPPINGS_UPDATE("PUT", "/urlmappings/{id}", "write:url-mappings", Repeat.SAFE, Paging.NONE),
    USERS_GET("GET", "/users/{user}", "read:users", Repeat.SAFE, Paging.NONE),
    USERS_LIST("GET", "/users", "read:users", Repeat.SAFE, Paging.INDEX);

    private static final Map<String, Operation> BY_CALL =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Operation::toString, Function.identity()));

    private final String method;
    private final String pathTemplate;
    private final String scope;
    private final Repeat repeat;
    private final Paging paging;

    Operation(String method, String pathTemplate, String scope, Repeat repeat, Paging paging) {
        this.method = method;
        this.pathTemplate = pathTemplate;
        this.scope = scope;
        this.repeat = repeat;
        this.paging = paging;
    }

    /** The operation that a method of one of this library's interfaces calls. */
    public static Optional<Operation> of(Method method) {
        Path base = method.getDeclaringClass().getAnnotation(Path.class);
        if (base == null) {
            return Optional.empty();
        }
        Path path = method.getAnnotation(Path.class);
        String template = base.value() + (path == null ? "" : path.value());
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.ofNullable(BY_CALL.get(verb.value() + " " + template));
            }
        }
        return Optional.empty();
    }

    public String method() {
        return method;
    }

    /** The path below {@code /rest/v2} with its parameters in braces, as in BlueConic's document. */
    public String pathTemplate() {
        return pathTemplate;
    }

    /** The scope that the application needs in BlueConic; empty for an open operation. */
    public Optional<String> scope() {
        return Optional.ofNullable(scope);
    }

    /** Whether the operation takes no token at all. */
    public boolean open() {
        return scope == null;
    }

    public Repeat repeat() {
        return repeat;
    }

    public Paging paging() {
        return paging;
    }

    /** Method and path template, as in {@code GET /segments}. */
    @Override
    public String toString() {
        return method + " " + pathTemplate;
    }

    /** Whether a call whose outcome is unknown may be sent again without changing more than one call would. */
    public enum Repeat {
        SAFE,
        UNSAFE,
        /** As the arguments of the call say, see {@link Repeatable}. */
        BY_CONTENT
    }

    /** How the answer is cut into pages. */
    public enum Paging {
        NONE,
        INDEX,
        CURSOR
    }
}
