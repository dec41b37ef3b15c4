package io.github.blueconic4j.benchmark.liberty;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The server that Maven unpacked, started and stopped by its own script. */
final class OpenLiberty implements AutoCloseable {

    private static final String NAME = "benchmark";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path wlp;
    private final Path home;
    private final URI url;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    /**
     * @param wlp where it is
     * @param port of its HTTP endpoint
     * @param environment that the applications read
     */
    OpenLiberty(Path wlp, int port, Map<String, String> environment) throws IOException, InterruptedException {
        this.wlp = wlp.toAbsolutePath();
        this.home = this.wlp.resolve("usr/servers").resolve(NAME);
        this.url = URI.create("http://localhost:" + port);
        this.environment = environment;
        script("start");
        this.connector = connect();
        this.beans = connector.getMBeanServerConnection();
    }

    @SuppressWarnings("BanJNDI") // the server's own address on this machine, out of its own file
    private JMXConnector connect() throws IOException, InterruptedException {
        Path address = home.resolve("logs/state/com.ibm.ws.jmx.local.address");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(address) && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return JMXConnectorFactory.connect(
                new JMXServiceURL(Files.readString(address).strip()));
    }

    private void script(String command) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(wlp.resolve("bin/server").toString(), command, NAME);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().keySet().removeIf(variable -> variable.startsWith("BLUECONIC_"));
        script.environment().putAll(environment);
        Process process = script.redirectErrorStream(true)
                .redirectOutput(home.resolve(command + ".out").toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("the server does not " + command + ", see " + home);
        }
    }

    /** Deploys or redeploys and waits until it has started; how long that took, as the server says. */
    Duration deploy(Path war) throws IOException, InterruptedException, JMException {
        Path target = home.resolve("dropins").resolve(war.getFileName());
        Files.createDirectories(target.getParent());
        boolean there = Files.exists(target);
        int before = Files.readString(messages()).length();
        Files.copy(war, target, StandardCopyOption.REPLACE_EXISTING);
        List<String> file = List.of(target.toString());
        notify(there ? List.of() : file, there ? file : List.of(), List.of());
        Matcher started =
                await("CWWKZ000[13]I: \\D* " + name(war) + " .*?([\\d.]+) seconds|CWWKZ0002E|CWWKZ0012I", before);
        if (started.group(1) == null) {
            throw new IllegalStateException(war + " does not start, see " + messages());
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(started.group(1)) * 1000));
    }

    void undeploy(String war) throws IOException, InterruptedException, JMException {
        Path target = home.resolve("dropins").resolve(war);
        int before = Files.readString(messages()).length();
        Files.delete(target);
        notify(List.of(), List.of(), List.of(target.toString()));
        await("CWWKZ0009I: \\D* " + name(target), before);
    }

    private static String name(Path war) {
        return war.getFileName().toString().replaceFirst("\\.war$", "");
    }

    private Matcher await(String message, int before) throws IOException, InterruptedException {
        Pattern expected = Pattern.compile(message);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            Matcher found = expected.matcher(Files.readString(messages()).substring(before));
            if (found.find()) {
                return found;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException("the server does not say " + message + ", see " + messages());
    }

    private Path messages() {
        return home.resolve("logs/messages.log");
    }

    private void notify(List<String> created, List<String> modified, List<String> deleted)
            throws IOException, JMException {
        String collection = Collection.class.getName();
        beans.invoke(
                new ObjectName("WebSphere:service=com.ibm.ws.kernel.filemonitor.FileNotificationMBean"),
                "notifyFileChanges",
                new Object[] {new ArrayList<>(created), new ArrayList<>(modified), new ArrayList<>(deleted)},
                new String[] {collection, collection, collection});
    }

    /** The text that an application answers with. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    MBeanServerConnection beans() {
        return beans;
    }

    @Override
    public void close() throws IOException {
        connector.close();
        try {
            script("stop");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
