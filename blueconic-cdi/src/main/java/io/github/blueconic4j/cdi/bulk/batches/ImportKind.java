package io.github.blueconic4j.cdi.bulk.batches;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.blueconic4j.api.common.ChangeResult;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem;
import io.github.blueconic4j.cdi.bulk.json.ChangeReader;

/**
 * What is imported.
 *
 * @param name for journals
 * @param check throws an IllegalArgumentException at a change that BlueConic would refuse
 * @param dryRun loads what finds problems without sending anything
 */
record ImportKind<C, R extends ChangeResult>(
        String name,
        Supplier<ChangeReader<C>> reader,
        Consumer<C> check,
        Supplier<Function<C, List<ChangeProblem>>> dryRun,
        ChangeSender<C, R> sender) {}
