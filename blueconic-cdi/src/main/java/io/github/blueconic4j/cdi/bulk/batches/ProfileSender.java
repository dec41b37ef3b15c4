package io.github.blueconic4j.cdi.bulk.batches;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.Criterion;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;

/** Changes of profiles. */
public record ProfileSender(BulkCalls calls, ConsentCheck consent)
        implements ChangeSender<ProfileChange, ProfileChangeResult> {

    /** No property has such an id. */
    private static final String PROFILE_ID = "(profileId)";

    @Override
    public <T> Entry<T> entry(T ticket, ProfileChange change) {
        byte[] json = BlueConicJson.write(change).getBytes(StandardCharsets.UTF_8);
        return new Entry<>(ticket, json, keys(change), change.safeToRepeat(), change.identifier());
    }

    private static List<Key> keys(ProfileChange change) {
        Set<Key> keys = new LinkedHashSet<>();
        if (change.profileId() != null) {
            keys.add(new Key(PROFILE_ID, change.profileId()));
        }
        if (change.matching() != null) {
            for (List<Criterion> alternative : change.matching()) {
                alternative.forEach(criterion -> keys.add(new Key(criterion.id(), criterion.value())));
            }
        }
        return List.copyOf(keys);
    }

    @Override
    public CompletionStage<List<ProfileChangeResult>> send(byte[] changes, boolean safeToRepeat) {
        return calls.applyProfiles(changes, consent, safeToRepeat);
    }
}
