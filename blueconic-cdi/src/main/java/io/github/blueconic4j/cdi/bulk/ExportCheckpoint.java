package io.github.blueconic4j.cdi.bulk;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an export is, for continuing it in this process or another: of which tenant and query, which page, and a hash of each
 * id that was handed out of that page, 8 bytes each, by which nobody is handed out twice. Holds no personal data. How long
 * BlueConic keeps the page in mind it does not say: {@link ExportCursorExpiredException}.
 *
 * <p>Serializable, and readable and writable as text for other processes and releases.
 */
public final class ExportCheckpoint implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long[] NOBODY = {};

    private final String tenant;
    private final String list;
    private final String queryHash;
    private final int pageSize;
    private final String cursor;
    private final String nextCursor;
    private final boolean complete;
    private final long seen;
    private final long[] handedOut;

    private ExportCheckpoint(Builder from) {
        this.tenant = Objects.requireNonNull(from.tenant, "tenant");
        this.list = Objects.requireNonNull(from.list, "list");
        this.queryHash = Objects.requireNonNull(from.queryHash, "queryHash");
        this.pageSize = from.pageSize;
        this.cursor = from.cursor;
        this.nextCursor = from.nextCursor;
        this.complete = from.complete;
        this.seen = from.seen;
        this.handedOut = from.handedOut;
    }

    /**
     * Reads what {@link #toText()} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static ExportCheckpoint ofText(String text) {
        return CheckpointText.read(text);
    }

    /** One line of JSON; 11 bytes for each one that was handed out of the page. */
    public String toText() {
        return CheckpointText.write(this);
    }

    /** By the name that the configuration has for it. */
    public String tenant() {
        return tenant;
    }

    /** What is exported: {@code segment} or {@code groups}, a blank, and the id of the segment or of the type of the groups. */
    public String list() {
        return list;
    }

    /** SHA-256, in hex, of the tenant's address and of all that decides who comes, and with what. */
    public String queryHash() {
        return queryHash;
    }

    public int pageSize() {
        return pageSize;
    }

    /** Of the page to go on with; empty for the first one. */
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** Of the page behind that; empty where it is not known yet, and on the last page. */
    public Optional<String> nextCursor() {
        return Optional.ofNullable(nextCursor);
    }

    /** Whether all was handed out. To continue then hands out nothing. */
    public boolean complete() {
        return complete;
    }

    /** How many were handed out in all. */
    public long seen() {
        return seen;
    }

    /** How many of the page. */
    public int seenOfPage() {
        return handedOut.length;
    }

    /** The hashes of the ids of those. */
    public long[] handedOut() {
        return handedOut.clone();
    }

    /**
     * Where to continue without what is left of the page, such as one of an audience that was cut; empty where BlueConic had
     * not yet said where that is, or the page was the last.
     */
    public Optional<ExportCheckpoint> nextPage() {
        return nextCursor().map(next -> new Builder(tenant, list, queryHash)
                .pageSize(pageSize)
                .page(next, null)
                .seen(seen, NOBODY)
                .build());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportCheckpoint that && toText().equals(that.toText());
    }

    @Override
    public int hashCode() {
        return Objects.hash(queryHash, cursor, seen, Arrays.hashCode(handedOut));
    }

    @Override
    public String toString() {
        return "ExportCheckpoint[" + tenant + ", " + list + ", seen=" + seen + (complete ? ", complete]" : "]");
    }

    /** For the exporters. */
    public static final class Builder {

        private final String tenant;
        private final String list;
        private final String queryHash;
        private int pageSize;
        private String cursor;
        private String nextCursor;
        private boolean complete;
        private long seen;
        private long[] handedOut = NOBODY;

        public Builder(String tenant, String list, String queryHash) {
            this.tenant = tenant;
            this.list = list;
            this.queryHash = queryHash;
        }

        public Builder pageSize(int pageSize) {
            this.pageSize = pageSize;
            return this;
        }

        public Builder page(String cursor, String nextCursor) {
            this.cursor = cursor;
            this.nextCursor = nextCursor;
            return this;
        }

        public Builder seen(long seen, long... ofPage) {
            this.seen = seen;
            this.handedOut = ofPage;
            return this;
        }

        public Builder complete(boolean complete) {
            this.complete = complete;
            return this;
        }

        public ExportCheckpoint build() {
            return new ExportCheckpoint(this);
        }
    }
}
