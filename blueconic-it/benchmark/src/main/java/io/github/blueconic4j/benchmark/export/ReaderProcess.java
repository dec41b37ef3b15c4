package io.github.blueconic4j.benchmark.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

/** A reader in a JVM of its own, so that none is compiled for what another does; reads whenever it is told to. */
final class ReaderProcess implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;

    private ReaderProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * Of one reading.
     *
     * @param nanos how long all took
     * @param firstProfile {@link System#nanoTime()}, the machine's, when the first profile was there
     * @param readerCpu processor's time of the thread that reads, in nanoseconds
     * @param allCpu processor's time of the whole JVM, in nanoseconds
     */
    record Round(int profiles, long nanos, long firstProfile, long readerCpu, long allCpu) {

        private static final int NUMBERS = 5;

        static Round of(String text) {
            String[] numbers = text.split(" ", NUMBERS);
            return new Round(
                    Integer.parseInt(numbers[0]),
                    Long.parseLong(numbers[1]),
                    Long.parseLong(numbers[2]),
                    Long.parseLong(numbers[3]),
                    Long.parseLong(numbers[4]));
        }

        double perSecond() {
            return profiles / (nanos / 1e9);
        }
    }

    static ReaderProcess start(String kind, String heap, URI tenant, int profiles) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-classpath",
                System.getProperty("java.class.path"),
                ReaderProcess.class.getName(),
                kind,
                tenant.toString(),
                Integer.toString(profiles)));
        return new ReaderProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    Round round() throws IOException {
        commands.println("read");
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the reader has ended");
        }
        return Round.of(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) throws Exception {
        PageReader pages = reader(arguments[0], URI.create(arguments[1]), Integer.parseInt(arguments[2]));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (commands.readLine() != null) {
            long begin = System.nanoTime();
            long reader = THREADS.getCurrentThreadCpuTime();
            long all = SYSTEM.getProcessCpuTime();
            PageReader.Read read = pages.read();
            System.out.println(read.profiles() + " " + (System.nanoTime() - begin) + " " + read.firstProfile() + " "
                    + (THREADS.getCurrentThreadCpuTime() - reader) + " " + (SYSTEM.getProcessCpuTime() - all));
        }
    }

    private static PageReader reader(String kind, URI tenant, int profiles) throws Exception {
        return switch (kind) {
            case "server" -> new SocketReader(tenant, profiles)::read;
            case "tokens" -> new TokensReader(tenant, profiles)::read;
            case "library" -> new LibraryReader(tenant, profiles, false)::records;
            case "library-gzip" -> new LibraryReader(tenant, profiles, true)::records;
            case "raw" -> new LibraryReader(tenant, profiles, false)::raw;
            case "raw-gzip" -> new LibraryReader(tenant, profiles, true)::raw;
            case "unpack" -> new UnpackReader(tenant, profiles)::read;
            case "databind" -> new DatabindReader(tenant, profiles)::overTheLibrarysStream;
            case "databind-jdk" -> new DatabindReader(tenant, profiles)::overTheJdksStream;
            case "generated" -> new GeneratedReader(tenant, profiles)::read;
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
