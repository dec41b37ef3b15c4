package io.github.blueconic4j.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.simulator.SimulatedTenant;

/** What all readers ask for: a page with all profiles of the simulated tenant, their properties, segments and events. */
public final class SimulatedPage {

    public static final String PATH = "/rest/v2/segments/allvisitors/profiles";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SimulatedPage() {}

    /** Path and query. */
    static String request(int profiles) {
        return PATH + "?expand=profiles.profile.segments&expand=profiles.profile.timeline&count=" + profiles;
    }

    public static URI address(URI tenant, int profiles) {
        return tenant.resolve(request(profiles));
    }

    /** As a tenant of so many profiles writes it. */
    public static byte[] record(int profiles) throws IOException, InterruptedException {
        try (SimulatedTenant tenant =
                SimulatedTenant.builder().profiles(profiles).start()) {
            return record(tenant, profiles);
        }
    }

    static byte[] record(SimulatedTenant tenant, int profiles) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(tenant.url(), profiles))
                .header("Authorization", "Bearer " + token(tenant))
                .build();
        try (InputStream body =
                HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            return body.readAllBytes();
        }
    }

    static String token(SimulatedTenant tenant) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tenant.url().resolve("/rest/v2/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + tenant.clientId()
                        + "&client_secret=" + tenant.clientSecret()))
                .build();
        String answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)").matcher(answer);
        if (!token.find()) {
            throw new IOException("no token");
        }
        return token.group(1);
    }
}
