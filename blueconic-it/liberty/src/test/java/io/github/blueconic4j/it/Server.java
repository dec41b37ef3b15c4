package io.github.blueconic4j.it;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** The server, seen from the JVM of the tests: what is in its dropins, its objects and its threads. */
final class Server implements AutoCloseable {

    private static final Path HOME = Path.of(
                    "target", "liberty", "wlp", "usr", "servers", System.getProperty("arquillian.launch"))
            .toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Set<Path> deployed = new LinkedHashSet<>();
    private final Set<Path> failed = new HashSet<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Server(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    @SuppressWarnings("BanJNDI") // the server's own address on this machine, out of its own file
    static Server connect() throws IOException {
        String address = Files.readString(HOME.resolve("logs/state/com.ibm.ws.jmx.local.address"))
                .strip();
        return new Server(JMXConnectorFactory.connect(new JMXServiceURL(address)));
    }

    /** Deploys or redeploys, all at once, and waits until all of them have started or failed; what is logged meanwhile. */
    String deploy(List<? extends Archive<?>> applications) throws IOException, JMException {
        String before = log();
        List<Path> created = new ArrayList<>();
        List<Path> modified = new ArrayList<>();
        for (Archive<?> application : applications) {
            Path file = HOME.resolve("dropins").resolve(application.getName());
            application.as(ZipExporter.class).exportTo(file.toFile(), true);
            (deployed.add(file) ? created : modified).add(file);
        }
        notify(created, modified, List.of());
        List<Path> changed = Stream.concat(created.stream(), modified.stream()).toList();
        String since = await(before, names(changed), "CWWKZ000[123][IE]|CWWKZ0012I");
        changed.stream()
                .filter(file -> message("CWWKZ0002E|CWWKZ0012I", name(file))
                        .matcher(since)
                        .find())
                .forEach(failed::add);
        return since;
    }

    private static List<String> names(Collection<Path> files) {
        return files.stream().map(Server::name).toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Waits until those that had started have stopped; of those that had not the server need not say anything. */
    void undeployAll() throws IOException, JMException {
        String before = log();
        List<Path> files = List.copyOf(deployed);
        for (Path file : files) {
            Files.delete(file);
        }
        notify(List.of(), List.of(), files);
        deployed.removeAll(failed);
        await(before, names(deployed), "CWWKZ0009I");
        deployed.clear();
        failed.clear();
    }

    private void notify(List<Path> created, List<Path> modified, List<Path> deleted) throws IOException, JMException {
        String collection = Collection.class.getName();
        beans.invoke(
                new ObjectName("WebSphere:service=com.ibm.ws.kernel.filemonitor.FileNotificationMBean"),
                "notifyFileChanges",
                new Object[] {texts(created), texts(modified), texts(deleted)},
                new String[] {collection, collection, collection});
    }

    private static Collection<String> texts(List<Path> paths) {
        return new ArrayList<>(paths.stream().map(Path::toString).toList());
    }

    private static String await(String before, List<String> files, String messages) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Pattern> expected =
                files.stream().map(file -> message(messages, file)).toList();
        while (true) {
            String since = log().substring(before.length());
            if (expected.stream().allMatch(message -> message.matcher(since).find())) {
                return since;
            }
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("The server said nothing of " + files + " but\n" + since);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static Pattern message(String messages, String file) {
        String name = file.substring(0, file.lastIndexOf('.'));
        return Pattern.compile("(" + messages + "): \\D* " + Pattern.quote(name) + " ");
    }

    private static String log() throws IOException {
        return Files.readString(HOME.resolve("logs/messages.log"));
    }

    /** How many reachable objects there are of a class, of whatever class loader, after a full collection. */
    int instances(String className) throws IOException, JMException {
        String histogram = (String) beans.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
        Matcher line = Pattern.compile("\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "(\\s|$)")
                .matcher(histogram);
        int instances = 0;
        while (line.find()) {
            instances += Integer.parseInt(line.group(1));
        }
        return instances;
    }

    List<String> threads(Predicate<String> named) throws IOException {
        ThreadMXBean threads = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .map(ThreadInfo::getThreadName)
                .filter(named)
                .toList();
    }

    /**
     * The body of a page of an application. The server may have deployed an application that it does not serve yet.
     *
     * @throws IllegalStateException if the status is not 200
     */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(path);
        for (int i = 0; i < 100 && answer.statusCode() == 404; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            answer = answer(path);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + System.getProperty("liberty.http.port") + path);
        return http.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Takes away what was deployed here and is still there. */
    @Override
    public void close() throws IOException, JMException {
        try {
            if (!deployed.isEmpty()) {
                undeployAll();
            }
        } finally {
            connector.close();
        }
    }
}
