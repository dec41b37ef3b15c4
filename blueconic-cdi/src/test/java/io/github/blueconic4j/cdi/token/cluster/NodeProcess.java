package io.github.blueconic4j.cdi.token.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link NodeMain} in a JVM of its own, as the test sees it. */
final class NodeProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;

    private NodeProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * @param trap where it dies or stops; {@code none} for nowhere
     */
    static NodeProcess start(String jdbcUrl, URI tenant, Path spillDirectory, String trap) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            NodeMain.class.getName(),
                            jdbcUrl,
                            tenant.toString(),
                            spillDirectory.toString(),
                            trap)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            NodeProcess node = new NodeProcess(process);
            String ready = node.answer();
            if (!"ready".equals(ready)) {
                throw new IllegalStateException("the node says " + ready);
            }
            return node;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void send(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException dead) {
            // the answer says so
        }
    }

    /** The next line; {@code dead} when there is none. */
    String answer() {
        try {
            String line = answers.readLine();
            return line == null ? "dead" : line;
        } catch (IOException cut) {
            return "dead";
        }
    }

    String ask(String command) {
        send(command);
        return answer();
    }

    /** Lets a stopped process run again. */
    void cont() {
        try {
            new ProcessBuilder("kill", "-CONT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            if (!ended) {
                throw new IllegalStateException("a node does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
