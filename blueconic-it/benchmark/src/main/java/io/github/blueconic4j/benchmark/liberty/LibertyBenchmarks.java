package io.github.blueconic4j.benchmark.liberty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import javax.management.JMException;

import io.github.blueconic4j.benchmark.RecordedAnswers;
import io.github.blueconic4j.benchmark.smallcall.SmallCallRounds;

/** What is measured inside Open Liberty, on the server that Maven has unpacked. */
public final class LibertyBenchmarks {

    /** As many as the issue asks for, unless the run is shortened. */
    private static final int REDEPLOYMENTS = 11;

    private final Path wlp = Path.of(System.getProperty("benchmark.wlp"));
    /** The applications, and flight recordings. */
    private final Path folder = wlp.resolveSibling("applications").toAbsolutePath();

    private final int port = Integer.getInteger("liberty.http.port");
    private final int seconds;

    /**
     * @param seconds for how long each figure is measured
     */
    public LibertyBenchmarks(int seconds) {
        this.seconds = seconds;
    }

    private OpenLiberty server(Map<String, String> environment) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new OpenLiberty(wlp, port, environment);
    }

    public void smallCall() throws IOException, InterruptedException, JMException {
        try (OpenLiberty server = server(Map.of())) {
            new SmallCallOnLiberty(server, folder, Duration.ofSeconds(5L * seconds)).measure();
        }
    }

    /**
     * @param pageSize of each of two pages
     */
    public void export(int pageSize) throws IOException, InterruptedException, JMException {
        try (OpenLiberty server = server(Map.of())) {
            new ExportOnLiberty(server, folder, pageSize).measure();
        }
    }

    public void deployments() throws IOException, InterruptedException, JMException {
        try (RecordedAnswers tenant = SmallCallRounds.tenant();
                OpenLiberty server = new OpenLiberty(
                        wlp, port, Map.of("BLUECONIC_URL", tenant.url().toString()))) {
            new Deployments(server, folder, Math.min(REDEPLOYMENTS, 4 * seconds - 1), tenant).measure();
        }
    }
}
