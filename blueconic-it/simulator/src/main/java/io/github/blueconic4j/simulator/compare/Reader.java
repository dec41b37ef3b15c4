package io.github.blueconic4j.simulator.compare;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.state.Json;

/** A server that is read from. But for the token all its requests are GET. */
final class Reader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;
    private final String token;

    /**
     * @param url with or without {@code /rest/v2}
     * @throws IllegalArgumentException when there is no token to be had
     */
    Reader(String url, String clientId, String clientSecret) {
        base = url.replaceFirst("(/rest/v2)?/*$", "") + "/rest/v2";
        String form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(clientSecret);
        Answer answer = send(request("/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        token = answer.json().path("access_token").asText();
        if (token.isEmpty()) {
            throw new IllegalArgumentException(base + "/oauth/token gave no token: status " + answer.status());
        }
    }

    Answer get(String path) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<byte[]> answer = client.send(built, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), Json.MAPPER.readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    built.uri() + " could not be read: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException(built.uri() + " was not read: interrupted", e);
        }
    }

    record Answer(int status, JsonNode json) {}
}
