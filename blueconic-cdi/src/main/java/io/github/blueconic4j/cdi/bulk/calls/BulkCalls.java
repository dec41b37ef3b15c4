package io.github.blueconic4j.cdi.bulk.calls;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.groups.GroupQuery;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Sleeper;
import io.github.blueconic4j.cdi.transport.Reply;

/** How bulk work reaches one tenant: guarded as all calls are, but with bodies that are neither built nor read as a whole. */
public interface BulkCalls {

    TenantConfig config();

    /**
     * Asks for a page, {@code GET /segments/{segment}/profiles}, and returns with the head of the answer. Its body may take
     * as long as it makes progress, and be of any length; the caller reads and closes it. What goes wrong before it is
     * repeated as for a typed call; behind that, the connection's {@code IOException} is the caller's. A
     * page of a query that is not safe to repeat goes over the line once, unless BlueConic has refused it.
     *
     * @throws io.github.blueconic4j.api.error.BlueConicException if there is no such page
     */
    Reply segmentPage(String segmentId, SegmentProfileQuery query);

    /** The same for {@code GET /groups/{grouptype}}. */
    Reply groupPage(String groupTypeId, GroupQuery query);

    /**
     * Sends {@code PUT /profiles}, within the limit of concurrent calls, without a thread that waits; repeated as the typed
     * call is. Fails with a {@code BlueConicException} as cause.
     *
     * @param changes a JSON array of at most 1000 entries
     * @param safeToRepeat whether each of them is
     */
    CompletionStage<List<ProfileChangeResult>> applyProfiles(
            byte[] changes, ConsentCheck consent, boolean safeToRepeat);

    /** The same for {@code PUT /groups}. */
    CompletionStage<List<GroupChangeResult>> applyGroups(byte[] changes, boolean safeToRepeat);

    /** The tenant's client of an interface of blueconic-api. */
    <T> T api(Class<T> type);

    Sleeper sleeper();

    /** Threads of this library, as many as are needed, also once the application has stopped. */
    Executor executor();
}
