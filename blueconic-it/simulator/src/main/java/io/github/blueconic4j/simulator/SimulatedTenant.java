package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.blueconic4j.simulator.rest.ControlEndpoint;
import io.github.blueconic4j.simulator.rest.RedirectUris;

/**
 * A tenant that answers on {@code localhost} as BlueConic would, from a state made of a seed and changed by writes.
 *
 * <pre>{@code
 * try (SimulatedTenant tenant = SimulatedTenant.builder().port(0).profiles(1000).start()) {
 *     URI url = tenant.url();
 * }
 * }</pre>
 *
 * <p>An application connects to it by the authorization code flow as to BlueConic: {@code GET /rest/v2/oauth/authorize}
 * sends a browser to a login page, then to one that asks for consent, then back to the application. Every user name and
 * password will do. Tests take {@link #consent} instead, or post the pages' forms themselves:
 *
 * <ul>
 *   <li>log in: {@code POST /_login} with {@code ticket} (from the address of the login page), {@code user},
 *       {@code password}; the answer is a redirect to the consent page with another ticket in its address;
 *   <li>decide: {@code POST /_login/consent} with that {@code ticket}, good once, and {@code decision}, {@code allow} or
 *       {@code deny}; the answer is the redirect to the application.
 * </ul>
 *
 * <p>It is as strict as such a server can be: codes live 60 seconds and are good once, refresh tokens are good once and
 * live without end, and a second use of either ends the grant: all tokens that came of that consent. {@link #fault} lets
 * requests for tokens fail, before or after the tokens were changed.
 *
 * <p>All methods may be called from any thread.
 */
public final class SimulatedTenant implements AutoCloseable {
    private final RunningTenant running;
    private final String clientId;
    private final String clientSecret;

    private SimulatedTenant(Builder from) throws IOException {
        clientId = from.clientId;
        clientSecret = from.clientSecret;
        running = new RunningTenant(from);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** {@code http://localhost:PORT}, without a path. */
    public URI url() {
        return URI.create(running.url());
    }

    /** Where tests that run in another process steer the tenant. */
    public URI controlUrl() {
        return url().resolve(ControlEndpoint.BASE);
    }

    public String clientId() {
        return clientId;
    }

    public String clientSecret() {
        return clientSecret;
    }

    /** Back to the seeded state, all counts to 0, canned answers and faults dropped. Issued tokens stay valid. */
    public void reset() {
        running.reset();
    }

    /**
     * Requests of an operation since the start or the last {@link #reset()}.
     *
     * @param operation verb and path template, {@code GET /segments}; {@code POST /oauth/token} for tokens
     */
    public long requestCount(String operation) {
        return running.log().count(operation);
    }

    /** The request lines as they arrived, oldest first; the last 100,000 are kept. */
    public List<String> requestLines() {
        return running.log().lines();
    }

    /** Every access token issued so far is answered with 401 from now on. */
    public void revokeAccessTokens() {
        running.tokens().revokeAll();
    }

    /**
     * What a human would do whom an application has sent to this authorization URL: log in and allow.
     *
     * @return where the browser is sent back to: the redirect URI with {@code code}, {@code state} and {@code iss}; with
     *     {@code error} in place of the code if the request lacks something
     * @throws IllegalArgumentException if this is no authorization URL, or the authorization server refuses it without a
     *     redirect, since the client or the redirect URI is unknown
     */
    public URI consent(URI authorizeUrl) {
        return running.authorization().decide(authorizeUrl, true);
    }

    /** As {@link #consent}, but the human says no: {@code error=access_denied}. */
    public URI deny(URI authorizeUrl) {
        return running.authorization().decide(authorizeUrl, false);
    }

    /**
     * What the authorization server has seen since its start or the last {@link #reset()}.
     *
     * @param what {@code authorizations} (requests for a code, good or not), {@code plainChallenges} (those of them with
     *     another method than S256, or none), {@code consents}, {@code denials}, {@code exchanges} of codes,
     *     {@code rotations}, {@code repeats} (a spent refresh token within the grace window), {@code reuses} (a spent
     *     refresh token or code at any other time), {@code refusals} (all that was answered with {@code invalid_grant}),
     *     {@code revocations} (by the client, of unknown tokens too), or {@code alive}, the grants that can be refreshed now
     * @throws IllegalArgumentException if nothing of that name is counted
     */
    public long oauthCount(String what) {
        return running.families().count(what);
    }

    /**
     * All that {@link #oauthCount} counts, and {@code grants}: of each its number, client, whether it is alive, else why it
     * ended, and its own rotations, reuses and refusals. JSON, without tokens.
     */
    public String oauth() {
        return running.families().toJson().toString();
    }

    /** All that came of any consent is revoked, as by an administrator of BlueConic. */
    public void revokeGrants() {
        running.families().revokeAll();
    }

    /** Several faults happen in the order in which they were set. */
    public void fault(TokenFault fault) {
        running.tokenFaults().add(Objects.requireNonNull(fault, "fault"));
    }

    /** Those that have not happened yet will not. */
    public void clearFaults() {
        running.tokenFaults().clear();
    }

    /** Several answers to one operation are given in the order in which they were set. */
    public void answer(CannedAnswer answer) {
        running.cannedAnswers().add(Objects.requireNonNull(answer, "answer"));
    }

    /** The whole state as JSON; of profiles all that were written to and the first hundred. */
    public String state() {
        return running.state().toJson().toString();
    }

    @Override
    public void close() {
        running.close();
    }

    @Override
    public String toString() {
        return "SimulatedTenant[" + url() + "]";
    }

    /** Port 0 (any free one), 1000 profiles, seed 1, tokens of one hour, all scopes. */
    public static final class Builder {
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

        private Builder() {}

        public Builder port(int number) {
            if (number < 0 || number > 65535) {
                throw new IllegalArgumentException("port must be from 0 to 65535, not " + number);
            }
            port = number;
            return this;
        }

        /** Seeded profiles; they are made when they are asked for, so that millions cost no memory. At most 2^40. */
        public Builder profiles(long count) {
            if (count < 0 || count > 1L << 40) {
                throw new IllegalArgumentException("profiles must be from 0 to 2^40, not " + count);
            }
            profiles = count;
            return this;
        }

        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /** How long a token is valid; sent as {@code expires_in} in whole seconds. */
        public Builder ttl(Duration life) {
            if (life.isNegative()) {
                throw new IllegalArgumentException("ttl must not be negative");
            }
            ttl = life;
            return this;
        }

        public Builder clientId(String id) {
            clientId = required(id, "clientId");
            return this;
        }

        public Builder clientSecret(String secret) {
            clientSecret = required(secret, "clientSecret");
            return this;
        }

        /** One more application, beside that of {@link #clientId}; their tokens are of no use to each other. */
        public Builder client(String id, String secret) {
            furtherClients.put(required(id, "client id"), required(secret, "client secret"));
            return this;
        }

        /**
         * For so long the refresh token that was used last gives the same new tokens again; by default any reuse ends the
         * grant.
         */
        public Builder refreshGrace(Duration window) {
            if (window.isNegative()) {
                throw new IllegalArgumentException("refreshGrace must not be negative");
            }
            refreshGrace = window;
            return this;
        }

        /** One more that browsers may be sent back to, letter by letter; without any, any of a loopback address is good. */
        public Builder redirectUri(String registered) {
            String fault = RedirectUris.fault(required(registered, "redirectUri"));
            if (fault != null) {
                throw new IllegalArgumentException("redirectUri is " + fault + ": " + registered);
            }
            redirectUris.add(registered);
            return this;
        }

        /** What tokens allow; an operation whose scope is not among them answers 403. */
        public Builder scopes(Set<String> allowed) {
            scopes = Set.copyOf(allowed);
            return this;
        }

        Builder clock(Clock source) {
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
         * @throws UncheckedIOException when the port is taken
         */
        public SimulatedTenant start() {
            try {
                return new SimulatedTenant(this);
            } catch (IOException e) {
                throw new UncheckedIOException("Port " + port + " of localhost cannot be used: " + e.getMessage(), e);
            }
        }

        private static String required(String text, String name) {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException(name + " must not be blank");
            }
            return text;
        }
    }
}
