package io.github.blueconic4j.cdi.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Browser;
import io.github.blueconic4j.cdi.testing.Databases;
import io.github.blueconic4j.cdi.testing.SharedStore;
import io.github.blueconic4j.cdi.token.GrantAtRisk;
import io.github.blueconic4j.cdi.token.GrantRevoked;
import io.github.blueconic4j.cdi.token.ReauthorizationRequired;
import io.github.blueconic4j.cdi.token.TokenRefreshed;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationRequest;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Criterion 18: whatever happens, with our loggers at their finest, no secret is to be found in a log, an exception, an
 * event, a {@code toString}, the database or the spill; raw, or encoded as one would encode it.
 */
class CanaryTest {

    private static final String CLIENT_SECRET = "canary+secret/7f3a";
    private static final byte[] KEY =
            "canary-store-key-canary-store-key".substring(0, 32).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path spill;

    private final Set<String> secrets = new LinkedHashSet<>();
    private final StringWriter seen = new StringWriter();
    private final List<Object> shown = new ArrayList<>();

    @Test
    void noSecretIsToldByAnybody() throws Exception {
        Logger ours = Logger.getLogger("io.github.blueconic4j");
        Handler recorder = new Recorder(seen);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        ours.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(recorder);
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try (SimulatedTenant tenant = SimulatedTenant.builder()
                .profiles(1)
                .clientId("canary-" + System.nanoTime())
                .clientSecret(CLIENT_SECRET)
                .start()) {
            secrets.add(CLIENT_SECRET);
            secrets.add(new String(KEY, StandardCharsets.US_ASCII));
            live(tenant);
        } finally {
            System.setOut(out);
            System.setErr(err);
            Logger.getLogger("").removeHandler(recorder);
            ours.setLevel(null);
        }
        seen.append(console.toString(StandardCharsets.UTF_8));
        seen.append(dump()).append(spilled()).append(serialized());
        shown.forEach(object -> seen.append(String.valueOf(object)).append('\n'));
        seen.append(Observer.HEARD.toString());

        String everything = seen.toString();
        assertThat(secrets).as("client secret, key, and what was issued").hasSizeGreaterThan(20);
        for (String secret : secrets) {
            for (String form : forms(secret)) {
                assertThat(everything.indexOf(form))
                        .as("a secret of " + secret.length() + " characters")
                        .isNegative();
            }
        }
        assertThat(everything).doesNotContain("sim-at-", "sim-rt-", "sim-code-");
    }

    private void live(SimulatedTenant tenant) throws Exception {
        Map<String, String> settings = Application.codeFlow(tenant, spill);
        settings.put("blueconic.token-store.key", "k1:" + Base64.getEncoder().encodeToString(KEY));
        for (Fault fault : List.of(
                Fault.slow(),
                Fault.dropAfterCommit().grant("refresh_token"),
                Fault.answerAfterCommit(200, "{\"access_token\":").grant("refresh_token"),
                Fault.answer(400, "{\"error\":\"invalid_grant\"}").grant("refresh_token"),
                Fault.answer(401, "{\"error\":\"invalid_client\"}").grant("refresh_token"),
                Fault.answer(503, "<html>").grant("refresh_token"),
                Fault.dropBeforeCommit().grant("authorization_code"))) {
            try (Application application = Application.start(settings, SharedStore.class, Observer.class)) {
                Application.Clients clients = application.clients();
                tenant.fault(fault);
                attempt(() -> connect(clients.authorization(), tenant));
                attempt(() -> clients.segments().list(0L, 1L, List.of()));
                attempt(() -> secrets.add(clients.tokens().get().value()));
                tenant.revokeAccessTokens();
                attempt(() -> clients.segments().list(0L, 1L, List.of()));
                attempt(() -> shown.add(clients.tokens().get()));
                shown.addAll(clients.grants().all());
                attempt(() -> connect(clients.authorization(), tenant));
                attempt(() -> secrets.add(clients.tokens().get().value()));
                attempt(() -> clients.authorization().begin("/"));
                attempt(() -> clients.authorization().revoke());
            }
        }
        connectAgain(settings, tenant);
    }

    /** What stays in the database, so that the dump has something to show. */
    private void connectAgain(Map<String, String> settings, SimulatedTenant tenant) {
        try (Application application = Application.start(settings, SharedStore.class, Observer.class)) {
            attempt(() -> connect(application.clients().authorization(), tenant));
            attempt(() -> secrets.add(application.clients().tokens().get().value()));
            attempt(() -> application.clients().authorization().begin("/"));
        }
    }

    private void connect(AuthorizationFlow flow, SimulatedTenant tenant) {
        AuthorizationRequest begun = flow.begin("/");
        shown.add(begun);
        URI callback = tenant.consent(begun.uri());
        Map<String, List<String>> parameters = Browser.parameters(callback);
        secrets.add(parameters.get("state").get(0));
        secrets.add(parameters.get("code").get(0));
        secrets.add(begun.browser());
        flow.complete(parameters, begun.browser());
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (RuntimeException failed) {
            StringWriter trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            seen.append(trace.toString());
            shown.add(failed);
        }
    }

    private static String dump() throws Exception {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = Databases.h2("shared").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("script")) {
            while (rows.next()) {
                dump.append(rows.getString(1)).append('\n');
            }
        }
        assertThat(dump.indexOf("canary-"))
                .as("the client's id, so that this is the right dump")
                .isPositive();
        return dump.toString().replaceAll("canary-\\d+", "client");
    }

    private String spilled() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(spill)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** What of all this can be serialized: exceptions. */
    private String serialized() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object object : shown) {
            if (object instanceof Throwable) {
                try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
                    stream.writeObject(object);
                }
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static List<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }

    private interface Attempt {

        void run();
    }

    private static final class Recorder extends Handler {

        private final StringWriter text;

        Recorder(StringWriter text) {
            this.text = text;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            text.append(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** Hears every event. */
    @ApplicationScoped
    public static class Observer {

        static final List<Object> HEARD = new CopyOnWriteArrayList<>();

        void refreshed(@Observes TokenRefreshed event) {
            HEARD.add(event);
        }

        void atRisk(@Observes GrantAtRisk event) {
            HEARD.add(event);
        }

        void lost(@Observes ReauthorizationRequired event) {
            HEARD.add(event);
        }

        void revoked(@Observes GrantRevoked event) {
            HEARD.add(event);
        }
    }
}
