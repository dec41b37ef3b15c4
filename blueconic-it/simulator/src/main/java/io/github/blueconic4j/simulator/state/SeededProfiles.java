package io.github.blueconic4j.simulator.state;

import java.util.HashSet;
import java.util.Set;

/** The seeded profiles by their index, and which of them are no longer as they were made. */
public final class SeededProfiles {
    private final ProfileSource source;
    private final long count;
    private final Set<Long> touched = new HashSet<>();

    SeededProfiles(ProfileSource source, long count, Iterable<String> changed, Iterable<String> deleted) {
        this.source = source;
        this.count = count;
        changed.forEach(id -> touched.add(source.ids().indexOf(id)));
        deleted.forEach(id -> touched.add(source.ids().indexOf(id)));
    }

    /** Profiles whose indexes are the same modulo this number differ in nothing but their ID and their index. */
    public int variety() {
        return ProfileSource.VARIETY;
    }

    /** True when the profile at this position is one that was made, and nothing has been written to it since. */
    public boolean isUntouched(long position) {
        return position < count && (touched.isEmpty() || !touched.contains(position));
    }

    public Profile make(long index) {
        return source.make(index);
    }

    public String idOf(long index) {
        return source.ids().idOf(index);
    }
}
