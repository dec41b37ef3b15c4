package io.github.blueconic4j.cdi.bulk;

import java.util.OptionalLong;

/**
 * How far an export is.
 *
 * @param seen how many were handed out, with those before the checkpoint that it continued from
 * @param total how many there are in all, as BlueConic counted when it made the page that is being read; empty until that is
 *     known
 * @param perSecond how many this process handed out a second, from when it opened the export
 * @param bytes how many of them have been written to the sink, packed if that is asked for, by this process; 0 where there is
 *     no sink
 */
public record ExportProgress(long seen, OptionalLong total, double perSecond, long bytes) {}
