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
import java.util.concurrent.TimeUnit;
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

    /**
     * Without waiting until it is up.
     *
     * @param driver a class of each jar of the database's
     */
    void start(WebArchive application, Class<?>... driver)
            throws IOException, URISyntaxException, InterruptedException {
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("dropins"));
        for (Class<?> inIt : driver) {
            Path jar = new File(inIt.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toPath();
            Files.copy(jar, home.resolve("lib").resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        application
                .as(ZipExporter.class)
                .exportTo(home.resolve("dropins").resolve(application.getName()).toFile(), true);
        start();
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
