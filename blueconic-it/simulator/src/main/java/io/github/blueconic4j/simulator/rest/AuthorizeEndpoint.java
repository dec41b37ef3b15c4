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
import io.github.blueconic4j.simulator.http.MalformedRequestException;
import io.github.blueconic4j.simulator.http.PercentCoding;
import io.github.blueconic4j.simulator.rest.Families.Authorization;

/** {@code GET /oauth/authorize} and the pages that a browser sees until it is sent back with a code. */
public final class AuthorizeEndpoint {
    public static final String BASE = "/_login";
    private static final String PATH = "/oauth/authorize";

    private final Families families;
    private final Clients clients;
    private final RedirectUris redirectUris;
    private final Supplier<Set<String>> scopes;
    private final Supplier<String> issuer;
    private final Map<String, Authorization> begun = new ConcurrentHashMap<>();
    /** The ticket of a consent page to that of the login page that it came after. */
    private final Map<String, String> loggedIn = new ConcurrentHashMap<>();

    private final SecureRandom random = new SecureRandom();

    public AuthorizeEndpoint(
            Families families,
            Clients clients,
            RedirectUris redirectUris,
            Supplier<Set<String>> scopes,
            Supplier<String> issuer) {
        this.families = families;
        this.clients = clients;
        this.redirectUris = redirectUris;
        this.scopes = scopes;
        this.issuer = issuer;
    }

    void addTo(Routes routes) {
        routes.add(
                "GET " + PATH,
                null,
                call -> authorize(new OauthForm(call.request().query())));
    }

    private HttpResponse authorize(OauthForm query) {
        String redirectUri = query.text("redirect_uri");
        String client = query.text("client_id");
        Challenge challenge = new Challenge(query.text("code_challenge"), query.text("code_challenge_method"));
        families.asked(challenge);
        Set<String> repeated = query.repeated();
        boolean clear = !repeated.contains("client_id") && !repeated.contains("redirect_uri");
        if (!clear || client == null || !clients.knows(client) || !redirectUris.accept(redirectUri)) {
            return Pages.refusal("The application or its redirect URI is not known here.");
        }
        Authorization asked = new Authorization(client, redirectUri, challenge, query.text("state"));
        String type = query.text("response_type");
        if (type == null || !repeated.isEmpty() || !challenge.isWellFormed()) {
            return back(asked, "error", "invalid_request");
        }
        if (!type.equals("code")) {
            return back(asked, "error", "unsupported_response_type");
        }
        String ticket = ticket();
        begun.put(ticket, asked);
        return page(BASE + "?ticket=" + ticket);
    }

    private static HttpResponse page(String location) {
        return HttpResponse.empty(303).header("Cache-Control", "no-store").header("Location", location);
    }

    /** The pages: log in, then allow or deny. Until that is decided, a browser can go back and load them again. */
    public HttpResponse pages(HttpRequest request) {
        String step = request.method() + " " + request.rawPath().substring(BASE.length());
        OauthForm form = new OauthForm(request.method().equals("POST") ? request.form() : request.query());
        return switch (step) {
            case "GET " -> begins(form) ? Pages.login(form.text("ticket"), false) : gone();
            case "POST " -> begins(form) ? login(form) : gone();
            case "GET /consent" -> consentPage(form);
            case "POST /consent" -> consent(form);
            default -> HttpResponse.empty(404);
        };
    }

    private boolean begins(OauthForm form) {
        String ticket = form.text("ticket");
        return ticket != null && begun.containsKey(ticket);
    }

    private HttpResponse login(OauthForm form) {
        String ticket = form.text("ticket");
        if (form.text("user") == null || form.text("password") == null) {
            return Pages.login(ticket, true);
        }
        String next = ticket();
        loggedIn.put(next, ticket);
        return page(BASE + "/consent?ticket=" + next);
    }

    private HttpResponse consentPage(OauthForm form) {
        String ticket = form.text("ticket");
        String login = ticket == null ? null : loggedIn.get(ticket);
        Authorization asked = login == null ? null : begun.get(login);
        return asked == null ? gone() : Pages.consent(ticket, asked.client(), scopes.get());
    }

    private HttpResponse consent(OauthForm form) {
        String decision = form.text("decision");
        String ticket = form.text("ticket");
        if (ticket == null || decision == null || !Set.of("allow", "deny").contains(decision)) {
            return gone();
        }
        String login = loggedIn.remove(ticket);
        Authorization asked = login == null ? null : begun.remove(login);
        return asked == null ? gone() : decided(asked, decision.equals("allow"));
    }

    /**
     * What a human would do who is sent there: where the browser is sent back to.
     *
     * @throws IllegalArgumentException when there is nothing to decide, since the request is not a good one
     */
    public URI decide(URI authorizeUrl, boolean allowed) {
        if (authorizeUrl.getRawPath() == null || !authorizeUrl.getRawPath().endsWith(Call.BASE + PATH)) {
            throw new IllegalArgumentException("The path of an authorization URL is " + Call.BASE + PATH);
        }
        HttpResponse answer = authorize(new OauthForm(queryOf(authorizeUrl)));
        String location = answer.headers().get("Location");
        if (location == null) {
            throw new IllegalArgumentException("The authorization server refuses this request without a redirect");
        }
        if (answer.status() == 303) {
            Authorization asked = begun.remove(location.substring(location.indexOf('=') + 1));
            location = decided(asked, allowed).headers().get("Location");
        }
        return URI.create(location);
    }

    private static Map<String, List<String>> queryOf(URI url) {
        try {
            return PercentCoding.decodeFields(url.getRawQuery() == null ? "" : url.getRawQuery());
        } catch (MalformedRequestException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private HttpResponse decided(Authorization asked, boolean allowed) {
        if (allowed) {
            return back(asked, "code", families.consented(asked));
        }
        families.denied();
        return back(asked, "error", "access_denied");
    }

    private static HttpResponse gone() {
        return Pages.refusal("This page is out of date. Go back to the application and begin again.");
    }

    private HttpResponse back(Authorization asked, String name, String value) {
        StringBuilder location = new StringBuilder(asked.redirectUri())
                .append(asked.redirectUri().contains("?") ? '&' : '?')
                .append(name)
                .append('=')
                .append(PercentCoding.encode(value));
        if (asked.state() != null) {
            location.append("&state=").append(PercentCoding.encode(asked.state()));
        }
        location.append("&iss=").append(PercentCoding.encode(issuer.get()));
        return HttpResponse.empty(302)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Location", location.toString());
    }

    private String ticket() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
