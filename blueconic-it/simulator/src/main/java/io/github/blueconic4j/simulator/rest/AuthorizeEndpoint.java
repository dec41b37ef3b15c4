package io.github.blueconic4j.simulator.rest;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.http.PercentCoding;
import io.github.blueconic4j.simulator.rest.Families.Authorization;

/** {@code GET /oauth/authorize} and the pages that a browser sees until it is sent back with a code. */
public final class AuthorizeEndpoint {
    public static final String BASE = "/_login";

    private final Families families;
    private final String clientId;
    private final Set<String> redirectUris;
    private final Supplier<Set<String>> scopes;
    private final Map<String, Authorization> begun = new ConcurrentHashMap<>();
    private final Map<String, Authorization> loggedIn = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * @param redirectUris those registered; none for any on a loopback address
     */
    public AuthorizeEndpoint(
            Families families, String clientId, Set<String> redirectUris, Supplier<Set<String>> scopes) {
        this.families = families;
        this.clientId = clientId;
        this.redirectUris = Set.copyOf(redirectUris);
        this.scopes = scopes;
    }

    void addTo(Routes routes) {
        routes.add(
                "GET /oauth/authorize", null, call -> authorize(call.request().query()));
    }

    private HttpResponse authorize(Map<String, List<String>> query) {
        String redirectUri = first(query, "redirect_uri");
        if (!clientId.equals(first(query, "client_id")) || !registered(redirectUri)) {
            return Pages.refusal("The application or its redirect URI is not known here.");
        }
        String state = first(query, "state");
        String method = query.containsKey("code_challenge_method") ? first(query, "code_challenge_method") : "PLAIN";
        String challenge = first(query, "code_challenge");
        if (!"code".equals(first(query, "response_type"))) {
            return back(redirectUri, state, "error", "unsupported_response_type");
        }
        if (challenge == null || !Set.of("PLAIN", "S256").contains(method)) {
            return back(redirectUri, state, "error", "invalid_request");
        }
        String ticket = ticket(begun, new Authorization(redirectUri, challenge, method, state));
        return HttpResponse.empty(303).header("Location", BASE + "?ticket=" + ticket);
    }

    /** The pages: log in, then allow or deny. */
    public HttpResponse pages(HttpRequest request) {
        String step = request.method() + " " + request.rawPath().substring(BASE.length());
        if (step.equals("GET ")) {
            String ticket = first(request.query(), "ticket");
            return ticket == null || !begun.containsKey(ticket) ? gone() : Pages.login(ticket, false);
        }
        Map<String, List<String>> form = request.form();
        String ticket = first(form, "ticket");
        return switch (step) {
            case "POST " -> login(ticket, first(form, "user"), first(form, "password"));
            case "POST /consent" -> consent(ticket, "allow".equals(first(form, "decision")));
            default -> HttpResponse.empty(404);
        };
    }

    private HttpResponse login(String ticket, String user, String password) {
        if (ticket == null || !begun.containsKey(ticket)) {
            return gone();
        }
        if (user == null || password == null) {
            return Pages.login(ticket, true);
        }
        Authorization asked = begun.remove(ticket);
        return asked == null ? gone() : Pages.consent(ticket(loggedIn, asked), clientId, scopes.get());
    }

    private HttpResponse consent(String ticket, boolean allowed) {
        Authorization asked = ticket == null ? null : loggedIn.remove(ticket);
        return asked == null ? gone() : decided(asked, allowed);
    }

    /**
     * What a human would do who is sent there: where the browser is sent back to.
     *
     * @throws IllegalArgumentException when there is nothing to decide, since the request is not a good one
     */
    public URI decide(URI authorizeUrl, boolean allowed) {
        String query = authorizeUrl.getRawQuery() == null ? "" : authorizeUrl.getRawQuery();
        HttpResponse answer = authorize(PercentCoding.decodeFields(query));
        String location = answer.headers().get("Location");
        if (location == null) {
            throw new IllegalArgumentException("the authorization server refuses this request without a redirect");
        }
        if (answer.status() == 303) {
            Authorization asked = begun.remove(location.substring(location.indexOf('=') + 1));
            location = decided(asked, allowed).headers().get("Location");
        }
        return URI.create(location);
    }

    private HttpResponse decided(Authorization asked, boolean allowed) {
        return allowed
                ? back(asked.redirectUri(), asked.state(), "code", families.consented(asked))
                : back(asked.redirectUri(), asked.state(), "error", "access_denied");
    }

    private static HttpResponse gone() {
        return Pages.refusal("This page is out of date. Go back to the application and begin again.");
    }

    private static HttpResponse back(String redirectUri, String state, String name, String value) {
        StringBuilder location = new StringBuilder(redirectUri)
                .append(redirectUri.contains("?") ? '&' : '?')
                .append(name)
                .append('=')
                .append(PercentCoding.encode(value));
        if (state != null) {
            location.append("&state=").append(PercentCoding.encode(state));
        }
        return HttpResponse.empty(302)
                .header("Cache-Control", "no-store")
                .header("Location", location.append("&iss=blueconic-simulator").toString());
    }

    private boolean registered(String redirectUri) {
        if (redirectUri == null || redirectUri.contains("#")) {
            return false;
        }
        return redirectUris.isEmpty()
                ? redirectUri.matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/.*)?")
                : redirectUris.contains(redirectUri);
    }

    private String ticket(Map<String, Authorization> where, Authorization asked) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().encodeToString(bytes);
        where.put(ticket, asked);
        return ticket;
    }

    private static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.get(name);
        return values == null || values.get(0).isBlank() ? null : values.get(0);
    }
}
