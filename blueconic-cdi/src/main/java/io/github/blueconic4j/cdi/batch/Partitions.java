package io.github.blueconic4j.cdi.batch;

import java.util.List;
import java.util.Properties;

import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;

/** The plan that both mappers make. */
final class Partitions {

    static final long MOST = 10_000;

    private Partitions() {}

    static PartitionPlan plan(List<Properties> each, Setting threads) {
        for (int i = 0; i < each.size(); i++) {
            each.get(i).setProperty("partition", String.valueOf(i));
        }
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(each.size());
        plan.setThreads(threads.number(1, MOST).orElse((long) each.size()).intValue());
        plan.setPartitionProperties(each.toArray(Properties[]::new));
        return plan;
    }
}
