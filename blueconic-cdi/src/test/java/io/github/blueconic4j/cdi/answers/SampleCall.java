package io.github.blueconic4j.cdi.answers;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.blueconic4j.api.auditevents.AuditEventQuery;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.Operation.Repeat;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.interactionevents.InteractionEvent;
import io.github.blueconic4j.api.interactionevents.InteractionEventType;
import io.github.blueconic4j.api.interactions.InteractionQuery;
import io.github.blueconic4j.api.models.ModelType;
import io.github.blueconic4j.api.models.ModelUpdate;
import io.github.blueconic4j.api.models.ModelUpload;
import io.github.blueconic4j.api.pageviewevents.PageviewEvent;
import io.github.blueconic4j.api.plugins.PluginQuery;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.properties.PropertyQuery;
import io.github.blueconic4j.api.properties.PropertyUpdate;
import io.github.blueconic4j.api.recommendations.BoostAlgorithm;
import io.github.blueconic4j.api.recommendations.RecommendationQuery;
import io.github.blueconic4j.api.recommendations.RecommendationRequest;
import io.github.blueconic4j.api.reporting.DialogueReportQuery;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.stores.StoreItemIds;
import io.github.blueconic4j.api.stores.StoreItemQuery;
import io.github.blueconic4j.api.stores.StoreItemUpdate;
import io.github.blueconic4j.api.stores.StoreItemUpdates;
import io.github.blueconic4j.api.stores.StoreUpdate;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;
import io.github.blueconic4j.cdi.testing.Application;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A call of an operation whose ids, query and body are canaries. */
record SampleCall(Operation operation, Content content) {

    /** Whether what is sent may be sent again after an unknown outcome; a stream cannot be sent again at all. */
    enum Content {
        SAFE,
        UNSAFE,
        STREAM
    }

    static final String CANARY = "canary";
    /** What profiles are searched by. */
    static final List<String> PROPERTY_IDS = List.of("canary_a", "canary-B");

    private static final Map<Operation, Method> METHODS = methods();

    /** All that the library has, for the CDI container on the plain JVM, which finds no beans by itself. */
    static Class<?>[] interfaces() {
        return METHODS.values().stream()
                .map(Method::getDeclaringClass)
                .distinct()
                .toArray(Class<?>[]::new);
    }

    private static Map<Operation, Method> methods() {
        Map<Operation, Method> methods = new EnumMap<>(Operation.class);
        for (JavaClass type : new ClassFileImporter().importPackages("io.github.blueconic4j.api")) {
            if (type.isAnnotatedWith(RegisterRestClient.class)) {
                for (Method method : type.reflect().getMethods()) {
                    Operation.of(method)
                            .filter(operation -> method.getReturnType() != CompletionStage.class)
                            .ifPresent(operation -> methods.merge(operation, method, SampleCall::longer));
                }
            }
        }
        return methods;
    }

    /** Of two methods of one operation the one that takes all of its parameters. */
    private static Method longer(Method one, Method other) {
        return one.getParameterCount() > other.getParameterCount() ? one : other;
    }

    /** One of each operation; more where it is the content that decides what may be repeated. */
    static List<SampleCall> all() {
        List<SampleCall> calls = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            boolean upload = takes(operation, ModelUpload.class);
            if (operation.repeat() != Repeat.UNSAFE) {
                calls.add(new SampleCall(operation, Content.SAFE));
            }
            if (operation.repeat() == Repeat.UNSAFE || (operation.repeat() == Repeat.BY_CONTENT && !upload)) {
                calls.add(new SampleCall(operation, Content.UNSAFE));
            }
            if (upload) {
                calls.add(new SampleCall(operation, Content.STREAM));
            }
        }
        return calls;
    }

    private static boolean takes(Operation operation, Class<?> body) {
        return List.of(METHODS.get(operation).getParameterTypes()).contains(body);
    }

    Class<?> answerType() {
        return METHODS.get(operation).getReturnType();
    }

    /** Makes the call by an injected client. */
    Object make(Application application) throws Exception {
        return make(application::client);
    }

    /** Makes the call by a client of the interface that has its method. */
    Object make(Function<Class<?>, Object> clients) throws Exception {
        Method method = METHODS.get(operation);
        Object[] arguments =
                Stream.of(method.getParameters()).map(this::argument).toArray();
        try {
            return method.invoke(clients.apply(method.getDeclaringClass()), arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw thrown;
        }
    }

    private Object argument(Parameter parameter) {
        Type type = parameter.getParameterizedType();
        if (type instanceof ParameterizedType list) {
            return List.of(sample((Class<?>) list.getActualTypeArguments()[0]));
        }
        return sample((Class<?>) type);
    }

    private Object sample(Class<?> type) {
        if (type == ModelUpload.class && content == Content.STREAM) {
            return ModelUpload.builder()
                    .metadata(model())
                    .model(new ByteArrayInputStream(CANARY.getBytes(UTF_8)))
                    .build();
        }
        Object sample = content == Content.UNSAFE ? UNSAFE.get(type) : null;
        sample = sample == null ? QUERIES.get(type) : sample;
        sample = sample == null ? BODIES.get(type) : sample;
        if (sample == null) {
            throw new IllegalStateException("give a sample of " + type);
        }
        return sample;
    }

    private static ModelUpdate model() {
        return ModelUpdate.builder(ModelType.GENERAL).name(CANARY).build();
    }

    private static final Map<Class<?>, Object> UNSAFE = Map.of(
            GroupChange.class,
            GroupChange.updateOnly(CANARY, CANARY).increment(CANARY, 1).build(),
            ProfileChange.class,
            ProfileChange.updateOnly().profileId(CANARY).increment(CANARY, 1).build(),
            SegmentProfileQuery.class,
            SegmentProfileQuery.builder().audience(CANARY).build());

    private static final Map<Class<?>, Object> QUERIES = Map.ofEntries(
            Map.entry(String.class, CANARY),
            Map.entry(Long.class, 7L),
            Map.entry(
                    AuditEventQuery.class,
                    AuditEventQuery.builder().fromDate(Instant.EPOCH).build()),
            Map.entry(ConsentCheck.class, ConsentCheck.objectives(CANARY)),
            Map.entry(
                    DialogueReportQuery.class,
                    DialogueReportQuery.builder().dialogueIds(CANARY).build()),
            Map.entry(GroupQuery.class, GroupQuery.builder().properties(CANARY).build()),
            Map.entry(
                    InteractionQuery.class,
                    InteractionQuery.builder().url("https://canary.example/").build()),
            Map.entry(
                    PluginQuery.class, PluginQuery.builder().filterType(CANARY).build()),
            Map.entry(
                    ProfileQuery.class,
                    ProfileQuery.builder().profileProperties(CANARY).build()),
            Map.entry(
                    ProfileSearch.class,
                    ProfileSearch.where(PROPERTY_IDS.get(0), CANARY + " & é").and(PROPERTY_IDS.get(1), CANARY)),
            Map.entry(
                    PropertyQuery.class,
                    PropertyQuery.builder().filterValue(CANARY).build()),
            Map.entry(
                    RecommendationQuery.class,
                    RecommendationQuery.builder(CANARY).build()),
            Map.entry(
                    SegmentProfileQuery.class,
                    SegmentProfileQuery.builder().profileProperties(CANARY).build()),
            Map.entry(StoreItemQuery.class, StoreItemQuery.builder().count(7).build()));

    private static final Map<Class<?>, Object> BODIES = Map.ofEntries(
            Map.entry(
                    GroupChange.class,
                    GroupChange.updateOnly(CANARY, CANARY).set(CANARY, CANARY).build()),
            Map.entry(
                    InteractionEvent.class,
                    InteractionEvent.builder()
                            .interactionId(CANARY)
                            .type(InteractionEventType.VIEW)
                            .url("https://canary.example/")
                            .build()),
            Map.entry(ModelUpload.class, ModelUpload.builder().metadata(model()).build()),
            Map.entry(PageviewEvent.class, PageviewEvent.of("https://canary.example/")),
            Map.entry(
                    ProfileChange.class,
                    ProfileChange.updateOnly()
                            .profileId(CANARY)
                            .set(CANARY, CANARY)
                            .build()),
            Map.entry(
                    PropertyUpdate.class,
                    PropertyUpdate.builder(CANARY).name(CANARY).build()),
            Map.entry(
                    RecommendationRequest.class,
                    RecommendationRequest.builder(CANARY)
                            .boost(BoostAlgorithm.RECENCY, 1)
                            .build()),
            Map.entry(StoreItemIds.class, StoreItemIds.of(CANARY)),
            Map.entry(
                    StoreItemUpdates.class,
                    StoreItemUpdates.of(
                            StoreItemUpdate.builder(CANARY).name(CANARY).build())),
            Map.entry(StoreUpdate.class, StoreUpdate.builder().name(CANARY).build()),
            Map.entry(
                    UrlMappingUpdate.class,
                    UrlMappingUpdate.builder(CANARY, "https://canary.example/").build()));
}
