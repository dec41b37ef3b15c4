package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;

import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.wire.DirectAnswer;
import io.github.blueconic4j.api.wire.GroupTypeKey;
import io.github.blueconic4j.api.wire.PathIds;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Retrier;
import io.github.blueconic4j.cdi.retry.Sleeper;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.transport.Content;
import io.github.blueconic4j.cdi.transport.Reply;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.Transport;

/** Bulk work on the exchanges of one tenant. The container makes the requests, but for their bodies. */
final class BulkExchanges implements BulkCalls {

    private static final int REDIRECTION = 300;
    private static final int UNAUTHORIZED = 401;

    private final TenantConfig config;
    private final Transport transport;
    /** Null for a tenant without tokens. */
    private final TokenManager tokens;

    private final Retrier retrier;
    private final Exchanges exchanges;
    private final Recorders recorders;
    private final TenantClients clients;
    private final Sleeper sleeper;
    private final Executor executor;

    BulkExchanges(
            TenantConfig config,
            Transport transport,
            TokenManager tokens,
            Retrier retrier,
            Exchanges exchanges,
            Recorders recorders,
            TenantClients clients,
            Sleeper sleeper,
            Executor executor) {
        this.config = config;
        this.transport = transport;
        this.tokens = tokens;
        this.retrier = retrier;
        this.exchanges = exchanges;
        this.recorders = recorders;
        this.clients = clients;
        this.sleeper = sleeper;
        this.executor = executor;
    }

    @Override
    public TenantConfig config() {
        return config;
    }

    @Override
    public Reply segmentPage(String segmentId, SegmentProfileQuery query) {
        String id = PathIds.carry("segment", segmentId);
        Request request = recorders.record(SegmentsApi.class, "listProfiles", id, query);
        return open(Operation.SEGMENTS_LIST_PROFILES, request, query.safeToRepeat());
    }

    @Override
    public Reply groupPage(String groupTypeId, GroupQuery query) {
        String id = PathIds.carry("grouptype", groupTypeId);
        Request request = recorders.record(GroupsApi.class, "list", id, query);
        return open(Operation.GROUPS_LIST, request, true);
    }

    private Reply open(Operation operation, Request recorded, boolean safeToRepeat) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(recorded.headers());
        if (!config.bulk().gzip()) {
            headers.remove(HttpHeaders.ACCEPT_ENCODING);
        }
        Request request = new Request(recorded.method(), recorded.uri(), headers, null, !safeToRepeat);
        return retrier.call(Call.of(operation), safeToRepeat, () -> attempt(operation, request));
    }

    private Reply attempt(Operation operation, Request request) throws IOException {
        AccessToken token = tokens == null ? null : tokens.get();
        Reply reply = send(token == null ? request : Requests.authorized(request, token));
        if (reply.status() < REDIRECTION) {
            return reply;
        }
        try (InputStream body = reply.body()) {
            boolean renewed = token != null && reply.status() == UNAUTHORIZED && tokens.refuse(token);
            // throws what it says
            new DirectAnswer(reply.status(), reply.headers().map(), body, renewed, config.maxResponseSize())
                    .read(operation, request.uri(), Void.class);
            throw new IllegalStateException("not refused: " + reply.status());
        }
    }

    private Reply send(Request request) throws IOException {
        try {
            return transport.send(request, retrier.timeLeft(), true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException("interrupted while waiting for the answer").initCause(stopped);
        }
    }

    @Override
    public CompletionStage<List<ProfileChangeResult>> applyProfiles(
            byte[] changes, ConsentCheck consent, boolean safeToRepeat) {
        Request request = recorders.record(ProfilesApi.class, "apply", List.of(), consent);
        Type results = new GenericType<List<ProfileChangeResult>>() {}.getType();
        return apply(Operation.PROFILES_APPLY, request, changes, safeToRepeat, results);
    }

    @Override
    public CompletionStage<List<GroupChangeResult>> applyGroups(byte[] changes, boolean safeToRepeat) {
        Request request = recorders.record(GroupsApi.class, "apply", List.of());
        Type results = new GenericType<List<GroupChangeResult>>() {}.getType();
        byte[] named = GroupTypeKey.rename(config.groupTypeKey(), changes);
        return apply(Operation.GROUPS_APPLY, request, named, safeToRepeat, results);
    }

    @SuppressWarnings("unchecked")
    private <T> CompletionStage<T> apply(
            Operation operation, Request empty, byte[] changes, boolean safeToRepeat, Type results) {
        Request request = new Request(empty.method(), empty.uri(), empty.headers(), Content.of(changes));
        return retrier.stage(
                Call.of(operation),
                safeToRepeat,
                () -> exchanges.send(request, retrier.timeLeft(), false, answer ->
                        (T) answer.read(operation, request.uri(), results)));
    }

    @Override
    public <T> T api(Class<T> type) {
        return clients.get(type);
    }

    @Override
    public Sleeper sleeper() {
        return sleeper;
    }

    @Override
    public Executor executor() {
        return executor;
    }
}
