package io.github.blueconic4j.simulator.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;

/** {@code POST /oauth/token} and {@code POST /oauth/revoke}. */
final class TokenEndpoint {
    private final Tokens tokens;
    private final String clientId;
    private final String clientSecret;

    TokenEndpoint(Tokens tokens, String clientId, String clientSecret) {
        this.tokens = tokens;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    void addTo(Routes routes) {
        routes.add("POST /oauth/token", null, this::token);
        routes.add("POST /oauth/revoke", null, this::revoke);
    }

    private HttpResponse token(Call call) {
        Map<String, List<String>> form = call.request().form();
        String grant = first(form, "grant_type");
        if (grant == null) {
            return error(400, "invalid_request", "grant_type is missing");
        }
        HttpResponse refusal = refusalOfClient(call, form);
        if (refusal != null) {
            return refusal;
        }
        if (!grant.equals("client_credentials")) {
            return error(400, "unsupported_grant_type", "This tenant only knows client_credentials");
        }
        return Call.ok(Json.object()
                        .put("access_token", tokens.issue())
                        .put("token_type", "Bearer")
                        .put("expires_in", tokens.ttl().toSeconds()))
                .header("Cache-Control", "no-store");
    }

    private HttpResponse revoke(Call call) {
        Map<String, List<String>> form = call.request().form();
        HttpResponse refusal = refusalOfClient(call, form);
        if (refusal != null) {
            return refusal;
        }
        String token = first(form, "token");
        if (token == null) {
            return error(400, "invalid_request", "token is missing");
        }
        tokens.revoke(token);
        return HttpResponse.empty(200);
    }

    /** Null when the client has proven who it is. */
    private HttpResponse refusalOfClient(Call call, Map<String, List<String>> form) {
        String[] given = credentials(call, form);
        if (given == null) {
            return error(400, "invalid_request", "client_id or client_secret is missing");
        }
        boolean known = isClient(given[0], given[1]) || isClient(formDecoded(given[0]), formDecoded(given[1]));
        return known ? null : error(401, "invalid_client", "The client is unknown or its secret is wrong");
    }

    private boolean isClient(String id, String secret) {
        return id.equals(clientId) && sameSecret(secret);
    }

    private boolean sameSecret(String given) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), clientSecret.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] credentials(Call call, Map<String, List<String>> form) {
        String header = call.request().header("authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(header.substring(6).strip());
        }
        String id = first(form, "client_id");
        String secret = first(form, "client_secret");
        return id == null || secret == null ? null : new String[] {id, secret};
    }

    private static String[] basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? null : new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** By Basic the two may come form-encoded, as the OAuth standard has it, or plain, as many clients do it. */
    private static String formDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String first(Map<String, List<String>> form, String name) {
        List<String> values = form.get(name);
        return values == null || values.get(0).isEmpty() ? null : values.get(0);
    }

    private static HttpResponse error(int status, String error, String description) {
        byte[] body =
                Json.bytes(Json.object().put("error_description", description).put("error", error));
        HttpResponse response = HttpResponse.bytes(status, "application/json", body);
        return status == 401 ? response.header("WWW-Authenticate", "Basic realm=\"BlueConic\"") : response;
    }
}
