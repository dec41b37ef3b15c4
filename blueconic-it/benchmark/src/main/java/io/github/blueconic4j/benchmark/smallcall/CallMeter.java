package io.github.blueconic4j.benchmark.smallcall;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.blueconic4j.api.segments.SegmentPage;

/** Makes one call many times, and measures what that takes; runs in the server, too. */
public final class CallMeter {

    public static final int SEGMENTS = 20;

    private CallMeter() {}

    /** Of the calls the median time in nanoseconds; the rest is of the mean. */
    public record Round(long nanos, long processorNanos, long ownBytes, long allBytes) {

        static Round of(String text) {
            String[] numbers = text.split(" ", 4);
            return new Round(
                    Long.parseLong(numbers[0]),
                    Long.parseLong(numbers[1]),
                    Long.parseLong(numbers[2]),
                    Long.parseLong(numbers[3]));
        }

        @Override
        public String toString() {
            return nanos + " " + processorNanos + " " + ownBytes + " " + allBytes;
        }
    }

    static Round measure(int calls, Supplier<SegmentPage> call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long thread = Thread.currentThread().getId();
        long[] times = new long[calls];
        long own = threads.getThreadAllocatedBytes(thread);
        long all = allocated(threads);
        long processor = system.getProcessCpuTime();
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            if (call.get().segments().size() != SEGMENTS) {
                throw new IllegalStateException("not what was recorded");
            }
            times[i] = System.nanoTime() - begin;
        }
        processor = system.getProcessCpuTime() - processor;
        own = threads.getThreadAllocatedBytes(thread) - own;
        all = allocated(threads) - all;
        Arrays.sort(times);
        return new Round(times[calls / 2], processor / calls, own / calls, all / calls);
    }

    private static long allocated(ThreadMXBean threads) {
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
