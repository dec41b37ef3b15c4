package io.github.blueconic4j.cdi.bulk.batches;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;

/** Changes of groups. */
public record GroupSender(BulkCalls calls) implements ChangeSender<GroupChange, GroupChangeResult> {

    @Override
    public <T> Entry<T> entry(T ticket, GroupChange change) {
        byte[] json = BlueConicJson.write(change).getBytes(StandardCharsets.UTF_8);
        List<Key> keys = List.of(new Key(change.groupTypeId(), change.groupId()));
        return new Entry<>(ticket, json, keys, change.safeToRepeat(), change.identifier());
    }

    @Override
    public CompletionStage<List<GroupChangeResult>> send(byte[] changes, boolean safeToRepeat) {
        return calls.applyGroups(changes, safeToRepeat);
    }
}
