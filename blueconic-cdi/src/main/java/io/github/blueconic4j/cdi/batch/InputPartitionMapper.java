package io.github.blueconic4j.cdi.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Splits an NDJSON file into ranges of bytes for {@link ProfileChangeReader}: {@code <mapper ref="inputPartitionMapper">}.
 * Each partition gets {@code from} and {@code to}, and {@code partition}, its number from 0. A line belongs to the range in
 * which it begins, so the ranges need not end where lines do. Changes of one profile that stand in different
 * ranges may overtake each other.
 *
 * <p>Properties: {@code input}, the path, which must be the same file on all servers that run partitions; {@code
 * partitions}. May be left out: {@code threads}, how many run at a time, unset all.
 *
 * <p>At a restart the ranges are computed again: leave the file and the properties as they are.
 */
@Named("inputPartitionMapper")
@Dependent
public class InputPartitionMapper implements PartitionMapper {

    @Inject
    @BatchProperty(name = "input")
    String input;

    @Inject
    @BatchProperty(name = "partitions")
    String partitions;

    @Inject
    @BatchProperty(name = "threads")
    String threads;

    /**
     * @throws IllegalArgumentException if a property is missing or wrong
     * @throws IOException if there is no such file
     */
    @Override
    public PartitionPlan mapPartitions() throws IOException {
        new Setting("partitions", partitions).required();
        long count =
                new Setting("partitions", partitions).number(1, Partitions.MOST).orElseThrow();
        long size = Files.size(Path.of(new Setting("input", input).required()));
        List<Properties> each = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Properties range = new Properties();
            range.setProperty("from", String.valueOf(bound(size, i, count)));
            range.setProperty("to", String.valueOf(bound(size, i + 1, count)));
            each.add(range);
        }
        return Partitions.plan(each, new Setting("threads", threads));
    }

    private static long bound(long size, long i, long count) {
        return size / count * i + size % count * i / count;
    }
}
