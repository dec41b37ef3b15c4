package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.cdi.config.WhenFull;

/** How a writer collects and sends. What is not set is as configured by {@code blueconic.bulk.writer.*}. */
public final class WriterOptions {

    /** BlueConic takes no more changes in a call. */
    private static final int MOST_ENTRIES = 1000;

    private final Builder set;

    private WriterOptions(Builder set) {
        this.set = set;
    }

    public static Builder builder() {
        return new Builder();
    }

    public String tenant() {
        return set.tenant;
    }

    public ConsentCheck consent() {
        return set.consent;
    }

    public Optional<Integer> maxEntries() {
        return Optional.ofNullable(set.maxEntries);
    }

    public Optional<Integer> maxBytes() {
        return Optional.ofNullable(set.maxBytes);
    }

    public Optional<Duration> maxDelay() {
        return Optional.ofNullable(set.maxDelay);
    }

    public Optional<Integer> queueSize() {
        return Optional.ofNullable(set.queueSize);
    }

    public Optional<WhenFull> whenFull() {
        return Optional.ofNullable(set.whenFull);
    }

    public Optional<Duration> maxWait() {
        return Optional.ofNullable(set.maxWait);
    }

    public Optional<Duration> drainTimeout() {
        return Optional.ofNullable(set.drainTimeout);
    }

    public static final class Builder {

        private String tenant = "default";
        private ConsentCheck consent = ConsentCheck.none();
        private Integer maxEntries;
        private Integer maxBytes;
        private Duration maxDelay;
        private Integer queueSize;
        private WhenFull whenFull;
        private Duration maxWait;
        private Duration drainTimeout;

        private Builder() {}

        /** One of {@code blueconic.tenant-names}; without it the default tenant. */
        public Builder tenant(String name) {
            this.tenant = Check.text("tenant", name);
            return this;
        }

        /** For all changes; without it they apply whatever profiles have consented to. */
        public Builder consent(ConsentCheck check) {
            this.consent = Objects.requireNonNull(check, "consent");
            return this;
        }

        /** How many changes are sent in a call at most, 1 to 1000. */
        public Builder maxEntries(int count) {
            this.maxEntries = between("maxEntries", count, MOST_ENTRIES);
            return this;
        }

        /** How large the JSON of a call may be; without it {@code blueconic.bulk.max-batch-bytes}. */
        public Builder maxBytes(int bytes) {
            this.maxBytes = between("maxBytes", bytes, Integer.MAX_VALUE);
            return this;
        }

        /** How long a change waits for others that go with it. */
        public Builder maxDelay(Duration delay) {
            this.maxDelay = positive("maxDelay", delay);
            return this;
        }

        /** How many changes may wait to be sent. */
        public Builder queueSize(int count) {
            this.queueSize = between("queueSize", count, Integer.MAX_VALUE);
            return this;
        }

        public Builder whenFull(WhenFull choice) {
            this.whenFull = Objects.requireNonNull(choice, "whenFull");
            return this;
        }

        /** How long a caller waits for room at most; without it {@code blueconic.bulk.patience}. */
        public Builder maxWait(Duration wait) {
            this.maxWait = positive("maxWait", wait);
            return this;
        }

        /** How long the application's stop waits for what is left, if the writer is not closed by then. */
        public Builder drainTimeout(Duration wait) {
            this.drainTimeout = positive("drainTimeout", wait);
            return this;
        }

        public WriterOptions build() {
            Builder copy = new Builder();
            copy.tenant = tenant;
            copy.consent = consent;
            copy.maxEntries = maxEntries;
            copy.maxBytes = maxBytes;
            copy.maxDelay = maxDelay;
            copy.queueSize = queueSize;
            copy.whenFull = whenFull;
            copy.maxWait = maxWait;
            copy.drainTimeout = drainTimeout;
            return new WriterOptions(copy);
        }

        private static int between(String field, int value, int most) {
            Check.that(value >= 1 && value <= most, field, "must be from 1 to " + most + ", it is " + value);
            return value;
        }

        private static Duration positive(String field, Duration value) {
            Check.that(value != null && !value.isNegative() && !value.isZero(), field, "must be longer than nothing");
            return value;
        }
    }
}
