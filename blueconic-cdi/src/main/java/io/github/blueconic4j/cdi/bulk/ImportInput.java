package io.github.blueconic4j.cdi.bulk;

import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * What an import reads: changes, or lines of NDJSON.
 *
 * @param changes null for NDJSON
 * @param end run when nothing more is read
 * @param ndjson null for changes
 */
public record ImportInput<C>(Supplier<Iterator<? extends C>> changes, Runnable end, InputStream ndjson) {}
