package io.github.blueconic4j.cdi.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.Refinement;

/**
 * Splits an export by the values of one property: {@code <mapper ref="segmentPartitionMapper">}. Each partition gets a
 * {@code refinement} for {@link SegmentProfileReader}, and {@code partition}, its number from 0. The partitions together hold
 * everybody, and nobody twice: each value counts for the first range that has it, and the last partition holds all
 * profiles with no value in any range, or none at all. So it is, as long as nobody's value changes between start and end;
 * take a property with one value that stays, such as {@code creationdate}.
 *
 * <p>Properties: {@code property}; then either {@code bounds}, two or more in ascending order (N bounds make N partitions),
 * or {@code from}, {@code to} and {@code partitions} (2 or more) for ranges of the same width; bounds are whole
 * numbers, or dates such as {@code 2024-01-01} (UTC) and {@code 2024-01-01T00:00:00Z}. May be left out: {@code refinement}, JSON
 * as BlueConic takes it, which all partitions get; {@code threads}, how many run at a time, unset all.
 *
 * <p>At a restart the partitions are computed again: give the same properties, or profiles are missed.
 */
@Named("segmentPartitionMapper")
@Dependent
public class SegmentPartitionMapper implements PartitionMapper {

    @Inject
    @BatchProperty(name = "property")
    String property;

    @Inject
    @BatchProperty(name = "bounds")
    String bounds;

    @Inject
    @BatchProperty(name = "from")
    String from;

    @Inject
    @BatchProperty(name = "to")
    String to;

    @Inject
    @BatchProperty(name = "partitions")
    String partitions;

    @Inject
    @BatchProperty(name = "refinement")
    String refinement;

    @Inject
    @BatchProperty(name = "threads")
    String threads;

    /** @throws IllegalArgumentException if a property is missing or wrong */
    @Override
    public PartitionPlan mapPartitions() {
        String propertyId = new Setting("property", property).required();
        List<Properties> each = new ArrayList<>();
        for (Refinement part : bounds().partitions(propertyId)) {
            Refinement all = new Setting("refinement", refinement)
                    .value()
                    .map(own -> Refinement.and(Refinement.ofJson(own), part))
                    .orElse(part);
            Properties properties = new Properties();
            properties.setProperty("refinement", all.parameterText());
            each.add(properties);
        }
        return Partitions.plan(each, new Setting("threads", threads));
    }

    private Bounds bounds() {
        List<String> given = new Setting("bounds", bounds).list();
        if (!given.isEmpty()) {
            Check.that(
                    new Setting("from", from).value().isEmpty()
                            && new Setting("to", to).value().isEmpty(),
                    "batch property bounds",
                    "must not be given beside from and to");
            return Bounds.of(given);
        }
        long count = new Setting("partitions", partitions)
                .number(2, Partitions.MOST)
                .orElseThrow(() -> new IllegalArgumentException(
                        "batch property bounds must be given in the job, or from, to and partitions"));
        return Bounds.even(new Setting("from", from).required(), new Setting("to", to).required(), (int) count - 1);
    }
}
