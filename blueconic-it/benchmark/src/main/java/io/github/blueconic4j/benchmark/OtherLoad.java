package io.github.blueconic4j.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the processors was taken by anything but this benchmark and the processes that it started: figures of a busy
 * machine are not to be quoted. Works on Linux; elsewhere each machine counts as quiet.
 */
public final class OtherLoad {

    private static final Path STAT = Path.of("/proc/stat");
    /** Of the columns of the first line, those in which a processor does nothing. */
    private static final List<Integer> IDLE = List.of(3, 4);

    private static final int COLUMNS = 8;
    private static final double TICKS_PER_SECOND = 100;
    /** The system's own work and the measuring take some percent. */
    private static final double QUIET = 0.1;

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

    /**
     * Returns the share of the processors that others took since the begin, from 0 to 1; 0 where it is unknown. The
     * processes that are measured must run still.
     */
    public double since() throws IOException {
        OtherLoad now = new OtherLoad();
        if (now.total <= total) {
            return 0;
        }
        return Math.max(0, ((now.busy - busy) - (now.ours - ours)) / (now.total - total));
    }

    /** Whether figures that were measured under such a share may be quoted. */
    public static boolean isQuiet(double share) {
        return share <= QUIET;
    }
}
