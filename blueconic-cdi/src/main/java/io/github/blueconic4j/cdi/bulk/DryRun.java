package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.cdi.bulk.check.GroupChecks;
import io.github.blueconic4j.cdi.bulk.check.ProfileChecks;

/**
 * Checks changes on this side, against what the tenant has, and sends none of them.
 *
 * <pre>{@code
 * @Inject DryRun dryRun;
 * ProfileChecks checks = dryRun.profiles();
 * List<ChangeProblem> problems = checks.check(change);
 * }</pre>
 *
 * <p>Each method asks BlueConic anew, a page at a time, with the exceptions of the typed calls; what it returns asks no more.
 * Load once for many changes.
 */
public interface DryRun {

    /**
     * For the default tenant: {@code GET /profileProperties} and {@code GET /timelineEventTypes}, scopes
     * {@code read:profile-properties} and {@code read:timeline-event-types}.
     */
    ProfileChecks profiles();

    /**
     * @param tenant one of {@code blueconic.tenant-names}, or {@code default}
     * @throws IllegalArgumentException if no tenant of that name is configured
     */
    ProfileChecks profiles(String tenant);

    /**
     * For the default tenant: {@code GET /groupTypes} and {@code GET /profileProperties}, scopes {@code read:group-types} and
     * {@code read:profile-properties}.
     */
    GroupChecks groups();

    /** See {@link #profiles(String)}. */
    GroupChecks groups(String tenant);
}
