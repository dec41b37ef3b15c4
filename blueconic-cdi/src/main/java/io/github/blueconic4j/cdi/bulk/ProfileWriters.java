package io.github.blueconic4j.cdi.bulk;

/**
 * Writers of changes beside the one that is injected.
 *
 * <pre>{@code
 * @Inject ProfileWriters writers;
 * try (ProfileWriter writer = writers.open(WriterOptions.builder().maxEntries(500).build())) {
 *     changes.forEach(writer::write);
 * }
 * }</pre>
 */
public interface ProfileWriters {

    /**
     * A writer with a queue of its own, to be closed. What is not closed when the application stops is sent then, as that of the
     * injected one. Order holds within a writer only: of changes for one profile in two writers either may come first.
     *
     * @throws IllegalArgumentException if no tenant of that name is configured
     */
    ProfileWriter open(WriterOptions options);

    /**
     * The one that all of the application shares, as the injected one is for the default tenant.
     *
     * @param tenant one of {@code blueconic.tenant-names}, or {@code default}
     * @throws IllegalArgumentException if no tenant of that name is configured
     */
    ProfileWriter shared(String tenant);
}
