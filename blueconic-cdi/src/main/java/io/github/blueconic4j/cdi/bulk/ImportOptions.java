package io.github.blueconic4j.cdi.bulk;

import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import io.github.blueconic4j.cdi.config.Tenant;

/**
 * How an import is done, whatever it imports; what is empty is as configured.
 *
 * @param rejects takes what was not done; empty for nobody
 * @param checkpoint empty for none
 */
public record ImportOptions(
        Tenant tenant,
        OptionalInt batchSize,
        OptionalInt maxBatchBytes,
        OptionalInt parallelism,
        Optional<OutputStream> rejects,
        OnMalformedLine onMalformedLine,
        Optional<ImportCheckpoint> checkpoint,
        boolean dryRun,
        Consumer<ImportProgress> progress) {}
