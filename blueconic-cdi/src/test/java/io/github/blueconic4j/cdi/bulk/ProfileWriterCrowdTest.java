package io.github.blueconic4j.cdi.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Parallel;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** A writer that many threads use at once. */
@Timeout(120)
class ProfileWriterCrowdTest {

    private static final String APPLY = "PUT /profiles";
    private static final int THREADS = 64;
    private static final int CHANGES = 20_000;
    private static final int QUEUE = 700;

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private Application application;

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private ProfileWriter start(Map<String, String> further) {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.bulk.writer.max-delay", "PT0.02S");
        settings.putAll(further);
        application = Application.start(settings);
        return application.clients().writer();
    }

    @Test
    void everyoneGetsTheResultOfTheirOwnChangesAndTheQueueStaysBounded() throws Exception {
        ProfileWriter writer = start(Map.of(
                "blueconic.bulk.writer.queue-size", String.valueOf(QUEUE), "blueconic.bulk.writer.max-entries", "200"));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger deepest = new AtomicInteger();
        Map<Integer, CompletableFuture<ProfileChangeResult>> results = new ConcurrentHashMap<>();
        Parallel.calls(THREADS, () -> {
            for (int i = next.getAndIncrement(); i < CHANGES; i = next.getAndIncrement()) {
                ProfileChange change = ProfileChange.upsert()
                        .profileId("p-" + i)
                        .identifier("n-" + i)
                        .increment("visits", i)
                        .build();
                results.put(i, writer.submit(change).toCompletableFuture());
                deepest.accumulateAndGet(writer.queued(), Math::max);
            }
            return null;
        });
        writer.flush().toCompletableFuture().get(60, TimeUnit.SECONDS);

        assertThat(deepest.get()).isBetween(1, QUEUE);
        for (int i = 0; i < CHANGES; i++) {
            ProfileChangeResult result = results.get(i).getNow(null);
            assertThat(result.profileId()).isEqualTo("p-" + i);
            assertThat(result.identifier()).isEqualTo("n-" + i);
            assertThat(result.state()).isEqualTo(ChangeState.CREATED);
        }
        List<String> changed = tenant.requests().stream()
                .filter(request -> request.operation().equals(APPLY))
                .flatMap(request -> request.changes().stream())
                .toList();
        assertThat(changed).hasSize(CHANGES).doesNotHaveDuplicates();
        for (int i = 0; i < CHANGES; i += 97) {
            assertThat(tenant.profile("p-" + i).orElseThrow().values("visits")).containsExactly(String.valueOf(i));
        }
        assertThat(writer.report().states()).isEqualTo(Map.of(ChangeState.CREATED, (long) CHANGES));
        assertThat(writer.report().isDone()).isTrue();
        assertThat(tenant.requestCount(APPLY)).isLessThan(CHANGES / 10);
    }

    @Test
    void changesOfOneProfileAreAppliedInTheirOrderWhateverGoesWrong() throws Exception {
        ProfileWriter writer = start(Map.of("blueconic.bulk.writer.max-entries", "7"));
        tenant.fault(Fault.answer(503, "").on(APPLY).chance(0.1).always());
        tenant.fault(Fault.dropAfterCommit().on(APPLY).chance(0.1).always());
        tenant.fault(Fault.slow().latency(3, 20).on(APPLY).always());
        AtomicInteger names = new AtomicInteger();
        Map<Integer, List<String>> expected = new ConcurrentHashMap<>();
        Parallel.calls(8, () -> {
            int name = names.getAndIncrement();
            Random random = new Random(name);
            List<String> last = new ArrayList<>(List.of("", "", ""));
            for (int i = 0; i < 120; i++) {
                int profile = random.nextInt(3);
                ProfileChange.Builder change = ProfileChange.upsert();
                String mail = name + "-" + profile + "@example.org";
                if (random.nextBoolean()) {
                    change.matching(Match.on("email", mail));
                } else {
                    change.matching(Match.on("email", mail).or("customerid", mail));
                }
                change.set("email", mail).set("customerid", mail).set("city", String.valueOf(i));
                last.set(profile, String.valueOf(i));
                writer.write(change.build());
            }
            return expected.put(name, last);
        });
        writer.flush().toCompletableFuture().get(60, TimeUnit.SECONDS);

        assertThat(writer.report().isDone()).as(writer.report().toString()).isTrue();
        tenant.clearFaults();
        String state = tenant.state();
        for (int name = 0; name < 8; name++) {
            for (int profile = 0; profile < 3; profile++) {
                ProfileChangeResult result = writer.submit(ProfileChange.updateOnly()
                                .matching(Match.on("email", name + "-" + profile + "@example.org"))
                                .set("country", "NL")
                                .build())
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS);
                assertThat(tenant.profile(result.profileId()).orElseThrow().values("city"))
                        .containsExactly(expected.get(name).get(profile));
                assertThat(state.split(name + "-" + profile + "@example.org", -1))
                        .hasSize(3);
            }
        }
    }

    @Test
    void manyFlushesAtOnceCompleteEachWhenWhatCameBeforeItIsDecided() throws Exception {
        ProfileWriter writer = start(Map.of("blueconic.bulk.writer.max-delay", "PT1H"));
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean early = new AtomicBoolean();
        Parallel.calls(16, () -> {
            for (int i = 0; i < 20; i++) {
                CompletableFuture<ProfileChangeResult> result = writer.submit(ProfileChange.upsert()
                                .profileId("p-" + next.getAndIncrement())
                                .set("age", 1)
                                .build())
                        .toCompletableFuture();
                writer.flush().toCompletableFuture().get(20, TimeUnit.SECONDS);
                if (!result.isDone()) {
                    early.set(true);
                }
            }
            return null;
        });
        assertThat(early).isFalse();
        assertThat(writer.report().states()).isEqualTo(Map.of(ChangeState.CREATED, 320L));
    }
}
