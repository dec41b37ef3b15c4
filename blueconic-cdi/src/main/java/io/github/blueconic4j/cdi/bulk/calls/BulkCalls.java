package io.github.blueconic4j.cdi.bulk.calls;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.client.Calls;
import io.github.blueconic4j.cdi.client.Clients;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Sleeper;
import io.github.blueconic4j.cdi.transport.Reply;

/**
 * The calls of bulk work to one tenant. They are typed calls whose bodies are neither written nor read as a whole.
 *
 * @param executor threads of this library, as many as are needed, also once the application has stopped
 */
public record BulkCalls(TenantConfig config, Calls calls, Clients clients, Sleeper sleeper, Executor executor) {

    /**
     * Requests a page, {@code GET /segments/{segment}/profiles}, and returns with the head of the response. Its body may
     * take as long as it makes progress, and be of any length; the caller reads and closes it. A failure before the body is
     * retried as that of a typed call; after that, the caller gets the {@code IOException} of the connection. A page of a
     * query that is not safe to repeat goes over the line once, unless BlueConic has refused it.
     *
     * @throws io.github.blueconic4j.api.error.BlueConicException if there is no such page
     */
    public Reply segmentPage(String segmentId, SegmentProfileQuery query) {
        return page(SegmentsApi.class, Operation.SEGMENTS_LIST_PROFILES, query.safeToRepeat(), segmentId, query);
    }

    /** The same for {@code GET /groups/{grouptype}}. */
    public Reply groupPage(String groupTypeId, GroupQuery query) {
        return page(GroupsApi.class, Operation.GROUPS_LIST, true, groupTypeId, query);
    }

    private Reply page(Class<?> api, Operation operation, boolean safeToRepeat, Object... arguments) {
        return calls.call(calls.page(api, operation, config.bulk().gzip(), safeToRepeat, arguments));
    }

    /**
     * Sends {@code PUT /profiles}, within the limit of concurrent calls, without a thread that waits; retried as the typed
     * call is. Fails with a {@code BlueConicException} as cause.
     *
     * @param changes a JSON array of at most 1000 entries
     * @param safeToRepeat whether each of them is
     */
    public CompletionStage<List<ProfileChangeResult>> applyProfiles(
            byte[] changes, ConsentCheck consent, boolean safeToRepeat) {
        return calls.callAsync(
                calls.typed(ProfilesApi.class, Operation.PROFILES_APPLY, changes, safeToRepeat, List.of(), consent));
    }

    /** The same for {@code PUT /groups}. */
    public CompletionStage<List<GroupChangeResult>> applyGroups(byte[] changes, boolean safeToRepeat) {
        return calls.callAsync(calls.typed(GroupsApi.class, Operation.GROUPS_APPLY, changes, safeToRepeat, List.of()));
    }

    /** The tenant's client of an interface of blueconic-api. */
    public <T> T api(Class<T> type) {
        return clients.get(type);
    }
}
