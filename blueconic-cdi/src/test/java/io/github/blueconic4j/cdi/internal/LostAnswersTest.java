package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.blueconic4j.api.channels.ChannelsApi;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.properties.PropertiesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;
import io.github.blueconic4j.api.urlmappings.UrlMappingsApi;
import io.github.blueconic4j.cdi.tenant.TenantAccess;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What reaches the server when the connection dies before, in the middle of or behind the answer. */
@Timeout(60)
class LostAnswersTest {

    private static final int ATTEMPTS = 3;

    private static SimulatedTenant tenant;
    private static Application application;

    @BeforeAll
    static void start() {
        tenant = SimulatedTenant.builder().profiles(20).ttl(Duration.ofHours(1)).start();
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.retry.attempts", Integer.toString(ATTEMPTS));
        settings.put("blueconic.retry.min-delay", "PT0.001S");
        settings.put("blueconic.retry.max-delay", "PT0.002S");
        settings.put("blueconic.first-byte-timeout", "PT0.3S");
        settings.put("blueconic.idle-timeout", "PT0.3S");
        application = Application.start(settings);
    }

    @AfterAll
    static void stop() {
        application.close();
        tenant.close();
    }

    @BeforeEach
    void reset() {
        tenant.reset();
    }

    private static TenantAccess access() {
        return application.clients().tenants().get("default");
    }

    private static void change(ProfileChange change) {
        access().api(ProfilesApi.class).apply(List.of(change), ConsentCheck.none());
    }

    private record CallOf(String operation, boolean safe, ThrowingCallable call) {
        @Override
        public String toString() {
            return operation + (safe ? ", safe to repeat" : ", not safe to repeat");
        }
    }

    private static Stream<CallOf> calls() {
        return Stream.of(
                new CallOf("GET /segments", true, () -> access().api(SegmentsApi.class)
                        .list(0L, 100L, null)),
                new CallOf(
                        "PUT /profiles",
                        true,
                        () -> change(ProfileChange.updateOnly()
                                .profileId("p1")
                                .set("city", "Ede")
                                .build())),
                new CallOf(
                        "PUT /profiles",
                        false,
                        () -> change(ProfileChange.updateOnly()
                                .profileId("p1")
                                .increment("visits", 1)
                                .build())),
                new CallOf("POST /urlmappings", false, () -> access().api(UrlMappingsApi.class)
                        .create(UrlMappingUpdate.builder("m1", "https://shop.example/")
                                .property("interests", "none")
                                .build())),
                new CallOf("DELETE /profileProperties/{propertyId}", true, () -> access().api(PropertiesApi.class)
                        .delete("visits")));
    }

    private static Stream<Arguments> losses() {
        return calls().flatMap(call -> Stream.of(
                        Map.entry("dropped before anything was done", Fault.dropBeforeCommit()),
                        Map.entry("reset before anything was done", Fault.resetBeforeCommit()),
                        Map.entry("dropped when all was done", Fault.dropAfterCommit()),
                        Map.entry("reset when all was done", Fault.resetAfterCommit()),
                        Map.entry("hangs when all was done", Fault.hangAfterCommit()),
                        Map.entry("cut in the body", Fault.cutAt(5)),
                        Map.entry("reset in the body", Fault.resetAt(5)),
                        Map.entry("hangs in the body", Fault.hangAt(5)))
                .map(loss -> Arguments.of(call, loss.getKey(), loss.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("losses")
    void isNotSentAgainUnlessThatIsSafe(CallOf call, String name, Fault loss) {
        tenant.fault(loss.on(call.operation()).always());

        ConnectionFailedException lost = catchThrowableOfType(ConnectionFailedException.class, call.call());

        assertThat(lost).isNotNull();
        assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
        long received = tenant.requestCount(call.operation());
        if (call.operation().startsWith("GET")) {
            assertThat(received).as("the JDK may repeat a GET of its own").isBetween((long) ATTEMPTS, 2L * ATTEMPTS);
        } else if (call.operation().startsWith("DELETE") && name.endsWith("in the body")) {
            // the head of the second response says 404, which ends the call; the first deletion stays unknown
            assertThat(received).isEqualTo(2);
        } else {
            assertThat(received).isEqualTo(call.safe() ? ATTEMPTS : 1);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isSentOnceWhenTheConnectionItTakesFromThePoolIsDead(CallOf call) throws Throwable {
        tenant.fault(Fault.staleConnection().on("GET /channels"));
        access().api(ChannelsApi.class).list(0L, 1L);

        ConnectionFailedException lost = catchThrowableOfType(ConnectionFailedException.class, call.call());

        if (call.safe()) {
            assertThat(lost).as("repeated").isNull();
        } else {
            assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(tenant.requestCount(call.operation())).isLessThanOrEqualTo(1);
    }
}
