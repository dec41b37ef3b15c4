package io.github.blueconic4j.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the processors was taken by anything but this benchmark and the processes that it started: figures of a busy
 * machine are not to be quoted. Works on Linux; elsewhere the share is unknown.
 */
public final class OtherLoad {

    private static final Path STAT = Path.of("/proc/stat");
    /** Of the columns of the first line, those in which a processor does nothing. */
    private static final List<Integer> IDLE = List.of(3, 4);

    private static final int COLUMNS = 8;
    private static final double TICKS_PER_SECOND = 100;

    private final double total;
    private final double busy;
    private final double ours;

    private OtherLoad() throws IOException {
        double all = 0;
        double idle = 0;
        if (Files.isReadable(STAT)) {
            List<String> columns = List.of(Files.readAllLines(STAT).get(0).split(" +"));
            for (int i = 0; i < COLUMNS; i++) {
                double seconds = Long.parseLong(columns.get(i + 1)) / TICKS_PER_SECOND;
                all += seconds;
                idle += IDLE.contains(i) ? seconds : 0;
            }
        }
        this.total = all;
        this.busy = all - idle;
        this.ours = own();
    }

    /** Reads the counters; the processes that are measured must run already. */
    public static OtherLoad begin() throws IOException {
        return new OtherLoad();
    }

    private static double own() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                        .mapToLong(process -> process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / 1e3;
    }

    /** Says what others took since the begin; the processes that are measured must run still. */
    public String since() throws IOException {
        OtherLoad now = new OtherLoad();
        if (now.total <= total) {
            return "how busy the machine was is unknown";
        }
        double share = ((now.busy - busy) - (now.ours - ours)) / (now.total - total);
        return "other processes took %.0f %% of the processors meanwhile%s"
                .formatted(100 * Math.max(0, share), share > 0.1 ? ": BUSY, not to be quoted" : "");
    }
}
