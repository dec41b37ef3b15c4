package io.github.blueconic4j.it;

import java.io.ByteArrayOutputStream;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.interactionevents.InteractionEvent;
import io.github.blueconic4j.api.interactionevents.InteractionEventType;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;
import io.github.blueconic4j.cdi.token.TokenSource;
import io.github.blueconic4j.it.application.PlainClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** How often a request arrives whose answer is lost: sent by the container's own HTTP client, and by ours. */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
class LostAnswersIT {

    private static final System.Logger LOG = System.getLogger(LostAnswersIT.class.getName());

    private static final int ATTEMPTS = 3;
    private static final int ALWAYS = 100;
    private static final String SEGMENTS = "GET /segments";
    private static final String PROFILES = "PUT /profiles";
    private static final String MAPPINGS = "POST /urlmappings";
    private static final String PROPERTY = "DELETE /profileProperties/{propertyId}";
    private static final String EVENTS = "POST /interactionEvents";
    private static final String SUM = "lifetime_value";

    private static final List<String> LOSSES =
            List.of("dropBeforeCommit", "resetBeforeCommit", "dropAfterCommit", "resetAfterCommit", "cutAt", "resetAt");

    @Inject
    @RestClient
    PlainClient plain;

    @Inject
    TokenSource tokens;

    @Inject
    Clients clients;

    private String profile;

    @Deployment
    static WebArchive application() {
        return Archives.war(
                        "lost-answers.war",
                        "plain/mp-rest/url=http://localhost:" + Simulator.PORT + "/rest/v2",
                        "plain/mp-rest/scope=jakarta.enterprise.context.ApplicationScoped",
                        "blueconic.retry.attempts=" + ATTEMPTS,
                        "blueconic.retry.min-delay=PT0.001S",
                        "blueconic.retry.max-delay=PT0.002S")
                .addClasses(Clients.class, State.class, PlainClient.class);
    }

    @BeforeEach
    void resetTheTenant() {
        Simulator.reset();
        profile = State.all("profiles").keySet().iterator().next();
    }

    /** A finding, for docs/decisions/0006-own-transport.md: it differs between servers, and is none of our doing. */
    @Test
    void theContainersOwnClientIsCounted() {
        String token = tokens.get().authorization();
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put(SEGMENTS, () -> plain.segments(token));
        calls.put(PROFILES, () -> plain.changeProfiles(token, json(List.of(increment()))));
        calls.put(MAPPINGS, () -> plain.createUrlMapping(token, json(mapping())));
        calls.put(PROPERTY, () -> plain.deleteProperty(token, "newsletter"));

        StringBuilder table = new StringBuilder("The container's own client sends, when the answer is lost:");
        for (String loss : LOSSES) {
            table.append("\n  ").append(loss).append(':');
            calls.forEach((operation, call) -> {
                lose(loss, operation);
                assertThat(catchThrowable(call)).as(operation + loss).isNotNull();
                int received = Simulator.count(operation);
                assertThat(received).as(operation + loss).isPositive();
                table.append("  ").append(operation).append(" = ").append(received);
            });
        }
        table.append("\n  staleConnection:");
        calls.forEach((operation, call) -> {
            lose("staleConnection", "GET /channels");
            plain.channels(token);
            String end = catchThrowable(call) == null ? " answered" : " failed";
            int received = Simulator.count(operation);
            table.append("  ").append(operation).append(" = ").append(received).append(end);
        });
        LOG.log(Level.WARNING, table.toString());
    }

    private Map<String, ThrowingCallable> notSafeToRepeat() {
        return Map.of(
                PROFILES, () -> apply(increment()),
                MAPPINGS, () -> clients.urlMappings.create(mapping()),
                EVENTS, () -> clients.interactionEvents.create(event()));
    }

    private Map<String, ThrowingCallable> safeToRepeat() {
        ProfileChange set =
                ProfileChange.updateOnly().profileId(profile).set("city", "Ede").build();
        return Map.of(
                SEGMENTS, () -> clients.segments.list(0L, 1L, null),
                PROFILES, () -> apply(set),
                PROPERTY, () -> clients.properties.delete("newsletter"));
    }

    @Test
    void whatIsNotSafeToRepeatArrivesOnceAndItsOutcomeIsUnknown() {
        for (String loss : LOSSES) {
            notSafeToRepeat().forEach((operation, call) -> {
                lose(loss, operation);

                // an event has no answer to cut; the connection may be reset behind its head
                Throwable lost = catchThrowable(call);
                if (lost != null || !(operation.equals(EVENTS) && loss.endsWith("At"))) {
                    assertOutcomeIsUnknown(lost, operation + loss);
                }
                assertThat(Simulator.count(operation)).as(operation + loss).isEqualTo(1);
            });
        }
    }

    @Test
    void whatIsSafeToRepeatIsRepeatedAsConfigured() {
        for (String loss : LOSSES) {
            safeToRepeat().forEach((operation, call) -> {
                lose(loss, operation);

                assertOutcomeIsUnknown(catchThrowable(call), operation + loss);
                // the JDK itself may send a GET again whose connection was used before
                int most = operation.equals(SEGMENTS) ? 2 * ATTEMPTS : ATTEMPTS;
                // the head of the second response says 404, which ends a deletion
                int least = operation.equals(PROPERTY) && loss.endsWith("At") ? 2 : ATTEMPTS;
                assertThat(Simulator.count(operation)).as(operation + loss).isBetween(least, most);
            });
        }
    }

    private static void assertOutcomeIsUnknown(Throwable lost, String what) {
        assertThat(lost).as(what).isInstanceOfSatisfying(ConnectionFailedException.class, failure -> assertThat(
                        failure.outcome())
                .isEqualTo(Outcome.UNKNOWN));
    }

    @Test
    void anIncrementIsAppliedOnceAtMost() {
        for (String loss : LOSSES) {
            Simulator.reset();
            apply(ProfileChange.updateOnly().profileId(profile).set(SUM, "100").build());
            assertThat(sum()).isEqualByComparingTo("100");
            fault(loss, PROFILES, 1);

            assertOutcomeIsUnknown(catchThrowable(() -> apply(increment())), loss);

            assertThat(sum()).as(loss).isEqualByComparingTo(loss.endsWith("BeforeCommit") ? "100" : "101");
        }
    }

    @Test
    void nothingIsSentTwiceOnAConnectionFromThePoolThatIsDead() {
        notSafeToRepeat().forEach((operation, call) -> {
            lose("staleConnection", "GET /channels");
            clients.channels.list(0L, 1L);

            Throwable lost = catchThrowable(call);

            if (lost != null) {
                assertOutcomeIsUnknown(lost, operation);
            }
            assertThat(Simulator.count(operation)).as(operation).isLessThanOrEqualTo(1);
        });
    }

    private static void lose(String loss, String operation) {
        Simulator.reset();
        fault(loss, operation, ALWAYS);
    }

    private static void fault(String loss, String operation, int times) {
        JsonObjectBuilder more = Json.createObjectBuilder().add("times", times);
        Simulator.fault(loss, operation, loss.endsWith("At") ? more.add("bytes", 5) : more);
    }

    private void apply(ProfileChange change) {
        clients.profiles.apply(List.of(change), ConsentCheck.none());
    }

    private ProfileChange increment() {
        return ProfileChange.updateOnly().profileId(profile).increment(SUM, 1).build();
    }

    private static UrlMappingUpdate mapping() {
        return UrlMappingUpdate.builder("lost", "https://shop.example/")
                .property("interests", "none")
                .build();
    }

    private static InteractionEvent event() {
        return InteractionEvent.builder()
                .interactionId(State.all("interactions").keySet().iterator().next())
                .type(InteractionEventType.VIEW)
                .url("https://shop.example/")
                .build();
    }

    private BigDecimal sum() {
        return new BigDecimal(State.at("profiles", profile, "properties")
                .asJsonObject()
                .getJsonArray(SUM)
                .getString(0));
    }

    private static byte[] json(Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        BlueConicJson.write(value, json);
        return json.toByteArray();
    }
}
