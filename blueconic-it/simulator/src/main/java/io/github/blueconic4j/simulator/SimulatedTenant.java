package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.rest.ControlEndpoint;
import io.github.blueconic4j.simulator.state.Group;

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
 * requests fail, before or after anything was changed.
 *
 * <p>All methods may be called from any thread.
 */
public final class SimulatedTenant implements AutoCloseable {
    private final RunningTenant running;
    private final String clientId;
    private final String clientSecret;

    SimulatedTenant(TenantBuilder from) throws IOException {
        clientId = from.clientId;
        clientSecret = from.clientSecret;
        running = new RunningTenant(from);
    }

    public static TenantBuilder builder() {
        return new TenantBuilder();
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

    /** Back to the seeded state, all counts to 0, faults dropped. Issued tokens stay valid. */
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

    /** As {@link #requestCount(String)}, of those that were answered with a status; 0 for none at all. */
    public long requestCount(String operation, int status) {
        return running.log().count(operation, status);
    }

    /** What arrived, oldest first, and what came of it; the last 10,000 are kept. */
    public List<LoggedRequest> requests() {
        return running.log().requests();
    }

    /** Whether {@link #requests()} has every byte of the requests that come from now on; costs memory. */
    public void recordBytes(boolean wanted) {
        running.recordBytes(wanted);
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

    /**
     * Several faults happen in the order in which they were set.
     *
     * @throws IllegalArgumentException if it is one of an operation that does not exist
     */
    public void fault(Fault fault) {
        running.faults().add(Objects.requireNonNull(fault, "fault"));
    }

    /** How many connections are open at this moment, idle ones included: for tests that look for leaks. */
    public int openConnections() {
        return running.openConnections();
    }

    /** Those that have not happened yet will not. */
    public void clearFaults() {
        running.faults().clear();
    }

    /**
     * How many calls of {@code PUT /profiles} and {@code PUT /groups} are answered at a time, both together; any more get
     * 429. To be changed at any moment; by default there is no limit.
     */
    public void bulkCalls(int most) {
        running.limits().bulkCalls(most);
    }

    /** How many of them were answered at a time at most, since the start or the last question. */
    public int mostBulkCalls() {
        return running.limits().mostBulkCalls();
    }

    /** How long a {@code nextCursor} is good, an hour by default; after that it is answered with 400. */
    public void cursorLife(Duration life) {
        running.limits().cursorLife(life);
    }

    /** A profile to be made or changed by a test. */
    public ProfileBuilder profile() {
        return new ProfileBuilder(running.state().profileChanges());
    }

    /** A profile as it is now; empty when there is none. */
    public Optional<StoredProfile> profile(String id) {
        JsonNode found = running.state().entry("profiles", id);
        return found.isMissingNode() ? Optional.empty() : Optional.of(StoredProfile.of(found));
    }

    /** The first profile goes into the second, as when BlueConic finds that both are the same person. */
    public void merge(String oldId, String intoId) {
        running.state().profileChanges().merge(oldId, intoId);
    }

    /** A group to be made or changed by a test. */
    public GroupBuilder group(String groupTypeId, String groupId) {
        return new GroupBuilder(running.state().groupChanges(), groupTypeId, groupId);
    }

    /** The values of a group by property; empty when there is no such group. */
    public Map<String, List<String>> groupProperties(String groupTypeId, String groupId) {
        Group group = running.state().groups().get(groupTypeId, groupId);
        return group == null ? Map.of() : Map.copyOf(group.properties());
    }

    /**
     * Whether the user that applications run as may write personal data. Without it an entry of {@code PUT /profiles} that
     * has a property of data sensitivity {@code PII} is answered with {@code UNAUTHORIZED} and changes nothing.
     */
    public void personalData(boolean writable) {
        running.limits().personalData(writable);
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
}
