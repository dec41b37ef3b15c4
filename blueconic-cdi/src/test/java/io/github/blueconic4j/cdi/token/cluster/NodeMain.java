package io.github.blueconic4j.cdi.token.cluster;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.config.StoreKey;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.Databases;
import io.github.blueconic4j.cdi.testing.RecordedEvents;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.Postponed;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenRequest;
import io.github.blueconic4j.cdi.token.jdbc.JdbcTokenStore;
import io.github.blueconic4j.cdi.token.rotation.Revocation;
import io.github.blueconic4j.cdi.token.rotation.Rotation;
import io.github.blueconic4j.cdi.token.rotation.RotationLimits;
import io.github.blueconic4j.cdi.token.rotation.SpillDirectory;
import io.github.blueconic4j.cdi.token.rotation.TokenKeeper;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.transport.Transport;

/**
 * One node, as a process of its own: takes commands, a line each, and answers each with a line. It can be told to die or to
 * stop at a point of its work, as if the machine did it.
 */
final class NodeMain {

    /** So short that a test can wait for it; see docs/authentication.md for those of a real node. */
    static final RotationLimits LIMITS =
            new RotationLimits(Duration.ofSeconds(3), Duration.ofSeconds(2), Optional.empty());

    private final GrantKey grant;
    private final Rotation rotation;
    private final Revocation revocation;

    private NodeMain(String jdbcUrl, String tenantUrl, Path spillDirectory, Trap trap, ExecutorService threads) {
        TenantConfig config = config(tenantUrl);
        grant = GrantKey.of(config);
        TokenCipher cipher = cipher();
        TokenStore store = trap.on(new JdbcTokenStore(Databases.of(jdbcUrl), Duration.ofSeconds(5), false));
        TrappedEndpoint endpoint = new TrappedEndpoint(config, new Transport(config, threads, new DaemonAlarm()), trap);
        TokenKeeper keeper = new TokenKeeper(grant, store, trap.on(new SpillDirectory(spillDirectory)), Timing.SYSTEM);
        RecordedEvents events = new RecordedEvents();
        revocation = new Revocation(grant, LIMITS.lease(), endpoint, store, cipher, events, Timing.SYSTEM);
        rotation =
                new Rotation(grant, LIMITS, endpoint, store, cipher, keeper, events, Timing.SYSTEM, revocation::send);
    }

    static TenantConfig config(String tenantUrl) {
        return new Settings()
                .with("blueconic.url", tenantUrl)
                .with("blueconic.client-id", "simulator-client")
                .with("blueconic.client-secret", "simulator-secret")
                .with("blueconic.token-timeout", "PT1S")
                .read();
    }

    static TokenCipher cipher() {
        return new TokenCipher(() -> List.of(new StoreKey("k1", new byte[32])));
    }

    public static void main(String[] arguments) throws Exception {
        Trap trap = new Trap(arguments.length > 3 ? arguments[3] : "none");
        ExecutorService threads = Executors.newCachedThreadPool();
        NodeMain node = new NodeMain(arguments[0], arguments[1], Path.of(arguments[2]), trap, threads);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(node.answer(line, trap));
        }
        threads.shutdownNow();
    }

    private String answer(String command, Trap trap) {
        try {
            String[] words = command.split(" ", -1);
            return switch (words[0]) {
                case "arm" -> {
                    trap.arm();
                    yield "ok";
                }
                case "recover" -> {
                    rotation.recover();
                    Optional<Revocation.Unconfirmed> left = revocation.send();
                    yield left.isEmpty() ? "ok" : "left " + left.get().pause().toMillis();
                }
                case "get" -> "ok " + token(trap, false);
                case "rotate" -> rotate(Integer.parseInt(words[1]), trap);
                case "revoke" -> {
                    revocation.mark();
                    trap.reached("F11");
                    yield revocation.send().isEmpty() ? "ok" : "left";
                }
                default -> "error unknown command";
            };
        } catch (Postponed postponed) {
            return "error " + name(postponed.failure());
        } catch (BlueConicException | InterruptedException failed) {
            return "error " + failed.getClass().getSimpleName();
        }
    }

    /** Wants a new token that many times, as if each had been refused; every one is a peer's or newly asked for. */
    private String rotate(int times, Trap trap) {
        int failures = 0;
        for (int i = 0; i < times; i++) {
            try {
                token(trap, true);
            } catch (Postponed failed) {
                failures++;
            }
        }
        return "ok " + failures;
    }

    private static String name(BlueConicException failure) {
        return failure.getClass().getSimpleName();
    }

    private String token(Trap trap, boolean refused) {
        String[] token = {null};
        rotation.acquire(new TokenRequest() {

            @Override
            public GrantKey grant() {
                return grant;
            }

            @Override
            public boolean refused() {
                return refused;
            }

            @Override
            public boolean ofPeersOnly() {
                return false;
            }

            @Override
            public void publish(TokenAnswer answer) {
                token[0] = answer.token().value();
                trap.reached("F8");
            }
        });
        return token[0];
    }
}
