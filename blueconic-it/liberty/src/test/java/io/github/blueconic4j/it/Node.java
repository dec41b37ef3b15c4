package io.github.blueconic4j.it;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An Open Liberty of its own, with one application, started and stopped by its own script. */
final class Node implements AutoCloseable {

    private static final Path WLP = Path.of("target", "liberty", "wlp").toAbsolutePath();
    private static final long PATIENCE_MILLIS = 120_000;

    private final String name;
    private final Path home;
    private final URI url;
    // by HTTP/2 the server says GOAWAY now and then, which fails a request
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Node(String name, int port) {
        this.name = name;
        this.home = WLP.resolve("usr/servers").resolve(name);
        this.url = URI.create("http://localhost:" + port);
    }

    /** Removes what an earlier run has left: applications, logs and the server's cache. */
    void clear() throws IOException {
        for (String left : List.of("dropins", "logs", "workarea")) {
            delete(home.resolve(left));
        }
    }

    static void delete(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * Without waiting until it is up.
     *
     * @param driver a class of each jar of the database's
     */
    void start(WebArchive application, Class<?>... driver)
            throws IOException, URISyntaxException, InterruptedException {
        Files.createDirectories(home.resolve("lib"));
        for (Class<?> inIt : driver) {
            Path jar = new File(inIt.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toPath();
            Files.copy(jar, home.resolve("lib").resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        deploy(application);
        start();
    }

    /** Puts the application where a running server finds it, as a whole; without waiting until the server has. */
    void deploy(WebArchive application) throws IOException {
        Path dropins = Files.createDirectories(home.resolve("dropins"));
        Path whole = home.resolve(application.getName());
        application.as(ZipExporter.class).exportTo(whole.toFile(), true);
        Files.move(whole, dropins.resolve(application.getName()), StandardCopyOption.REPLACE_EXISTING);
    }

    void start() throws IOException, InterruptedException {
        script("start");
    }

    /** As a power failure would. */
    void kill() throws IOException, InterruptedException {
        String pid = Files.readString(WLP.resolve("usr/servers/.pid").resolve(name + ".pid"))
                .strip();
        new ProcessBuilder("kill", "-9", pid).start().waitFor();
    }

    private void script(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(WLP.resolve("bin/server").toString(), command, name)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve(command + ".out").toFile()))
                .start();
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(name + " does not " + command);
        }
    }

    /** Asks until the application answers. */
    void await(String path) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() - end < 0) {
            try {
                if (get(path).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it starts
            }
            Thread.sleep(300);
        }
        throw new IllegalStateException(name + " does not answer; see " + home.resolve("logs/messages.log"));
    }

    /** Waits until the server has started an application. */
    void awaitStarted(String application) throws IOException, InterruptedException {
        String log = awaitLog("CWWKZ(0001I|0002E|0012I): .* " + Pattern.quote(application) + " ");
        if (!Pattern.compile("CWWKZ0001I: .* " + Pattern.quote(application) + " ")
                .matcher(log)
                .find()) {
            throw new IllegalStateException(
                    name + " has not started " + application + "; see " + home.resolve("logs") + "\n" + log);
        }
    }

    /** Waits until the server has logged it; the log so far. */
    String awaitLog(String regex) throws IOException, InterruptedException {
        Path log = home.resolve("logs/messages.log");
        Pattern message = Pattern.compile(regex);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() - end < 0) {
            String logged = Files.exists(log) ? Files.readString(log) : "";
            if (message.matcher(logged).find()) {
                return logged;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(name + " does not log " + regex + "; see " + log);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> as(String user, String method, String path, String... headers)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Basic " + basic)
                .method(method, HttpRequest.BodyPublishers.noBody());
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /** All that it has logged. */
    String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.walk(home.resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                logs.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return logs.toString();
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        try {
            script("stop");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
