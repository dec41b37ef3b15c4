package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.blueconic4j.simulator.drift.OpenApiFile;
import io.github.blueconic4j.simulator.rest.RedirectUris;

/** Port 0 (any free one), 1000 profiles, seed 1, tokens of one hour, all scopes. */
public final class TenantBuilder {
    int port;
    long profiles = 1000;
    long seed = 1;
    Duration ttl = Duration.ofHours(1);
    String clientId = "simulator-client";
    String clientSecret = "simulator-secret";
    Set<String> scopes;
    Duration refreshGrace = Duration.ZERO;
    final Set<String> redirectUris = new LinkedHashSet<>();
    private final Map<String, String> furtherClients = new LinkedHashMap<>();
    Clock clock = Clock.systemUTC();
    Path tls;
    byte[] document;

    TenantBuilder() {}

    public TenantBuilder port(int number) {
        if (number < 0 || number > 65535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, not " + number);
        }
        port = number;
        return this;
    }

    /** Seeded profiles; they are made when they are asked for, so that millions cost no memory. At most 2^40. */
    public TenantBuilder profiles(long count) {
        if (count < 0 || count > 1L << 40) {
            throw new IllegalArgumentException("profiles must be from 0 to 2^40, not " + count);
        }
        profiles = count;
        return this;
    }

    public TenantBuilder seed(long number) {
        seed = number;
        return this;
    }

    /** How long a token is valid; sent as {@code expires_in} in whole seconds. */
    public TenantBuilder ttl(Duration life) {
        if (life.isNegative()) {
            throw new IllegalArgumentException("ttl must not be negative");
        }
        ttl = life;
        return this;
    }

    public TenantBuilder clientId(String id) {
        clientId = required(id, "clientId");
        return this;
    }

    public TenantBuilder clientSecret(String secret) {
        clientSecret = required(secret, "clientSecret");
        return this;
    }

    /** One more application, beside that of {@link #clientId}; their tokens are of no use to each other. */
    public TenantBuilder client(String id, String secret) {
        furtherClients.put(required(id, "client id"), required(secret, "client secret"));
        return this;
    }

    /**
     * For so long the refresh token that was used last gives the same new tokens again; by default any reuse ends the
     * grant.
     */
    public TenantBuilder refreshGrace(Duration window) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("refreshGrace must not be negative");
        }
        refreshGrace = window;
        return this;
    }

    /** One more that browsers may be sent back to, letter by letter; without any, any of a loopback address is good. */
    public TenantBuilder redirectUri(String registered) {
        String fault = RedirectUris.fault(required(registered, "redirectUri"));
        if (fault != null) {
            throw new IllegalArgumentException("redirectUri is " + fault + ": " + registered);
        }
        redirectUris.add(registered);
        return this;
    }

    /**
     * Answers over TLS only. The directory gets, at the first start, a key for {@code localhost}, an authority's certificate to
     * be trusted ({@code ca.pem}) and a trust store that has it ({@code ca.p12}, password {@code simulator}); later starts use
     * them again. Making them takes about a second.
     */
    public TenantBuilder tls(Path directory) {
        tls = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /**
     * Serves BlueConic's OpenAPI document, of which you have to have a copy, at {@code /rest/v2/openapi.json}, without a token as
     * BlueConic does. By default one of a few words is served, which tells the release that is simulated.
     *
     * @throws IllegalArgumentException if the file cannot be read or is no OpenAPI document
     */
    public TenantBuilder openapi(Path file) {
        document = OpenApiFile.read(file);
        return this;
    }

    /** What tokens allow; an operation whose scope is not among them answers 403. */
    public TenantBuilder scopes(Set<String> allowed) {
        scopes = Set.copyOf(allowed);
        return this;
    }

    TenantBuilder clock(Clock source) {
        clock = source;
        return this;
    }

    Map<String, String> clients() {
        Map<String, String> clients = new LinkedHashMap<>(furtherClients);
        if (clients.put(clientId, clientSecret) != null) {
            throw new IllegalArgumentException("There is a second client " + clientId);
        }
        return clients;
    }

    /**
     * Starts listening.
     *
     * @throws UncheckedIOException when the port is taken, or the keys for TLS can be neither made nor read
     */
    public SimulatedTenant start() {
        try {
            return new SimulatedTenant(this);
        } catch (BindException e) {
            throw new UncheckedIOException("Port " + port + " of localhost cannot be used: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The tenant cannot be started: " + e.getMessage(), e);
        }
    }

    private static String required(String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return text;
    }
}
