package io.github.blueconic4j.simulator.drift;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Holds the release of BlueConic's API that library and simulator were made for against another document: a file, or a
 * tenant's own. What it has more is good to know; what it has less breaks somebody.
 */
public final class Drift {
    /** Nothing was removed. */
    public static final int FINE = 0;
    /** Something was. */
    public static final int REMOVED = 1;
    /** There was nothing to compare with. */
    public static final int UNUSABLE = 2;

    private static final String BASELINE = "r103.txt";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Drift() {}

    /**
     * Prints a line for each difference, and how many there are.
     *
     * @param where a file, a tenant's address, or the address of a document
     * @return {@link #FINE}, {@link #REMOVED} or {@link #UNUSABLE}; to be used as an exit code
     */
    public static int report(String where, PrintStream out, PrintStream errors) {
        try {
            JsonNode document = where.matches("https?://.*") ? fetch(where) : OpenApiFile.parse(Path.of(where));
            return compare(document, out);
        } catch (IllegalArgumentException e) {
            errors.println("blueconic-simulator: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private static int compare(JsonNode document, PrintStream out) {
        NavigableSet<String> known = baseline();
        NavigableSet<String> found = ApiFacts.of(document);
        NavigableSet<String> removed = new TreeSet<>(known);
        removed.removeAll(found);
        NavigableSet<String> added = new TreeSet<>(found);
        added.removeAll(known);
        removed.forEach(fact -> out.println("- " + fact));
        added.forEach(fact -> out.println("+ " + fact));
        String release = document.path("info").path("version").asText("without a number");
        out.println("R103 against release " + release + ": " + removed.size() + " removed, " + added.size() + " added");
        return removed.isEmpty() ? FINE : REMOVED;
    }

    /** What library and simulator were made for; tests hold both against the same document. */
    static NavigableSet<String> baseline() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Drift.class.getResourceAsStream(BASELINE), StandardCharsets.UTF_8))) {
            NavigableSet<String> facts = new TreeSet<>();
            reader.lines().forEach(facts::add);
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode fetch(String address) {
        String url = address.endsWith(".json")
                ? address
                : address.replaceFirst("(/rest/v2)?/*$", "") + "/rest/v2/openapi.json";
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalArgumentException(url + " answered " + answer.statusCode());
            }
            return OpenApiFile.parse(answer.body(), url);
        } catch (IOException e) {
            throw new IllegalArgumentException(url + " cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException(url + " was not read: interrupted", e);
        }
    }
}
