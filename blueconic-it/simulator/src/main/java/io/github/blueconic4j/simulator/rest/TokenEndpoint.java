package io.github.blueconic4j.simulator.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.TokenFault;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;

/** {@code POST /oauth/token} and {@code POST /oauth/revoke}. */
final class TokenEndpoint {
    private final Tokens tokens;
    private final Families families;
    private final TokenFaults faults;
    private final String clientId;
    private final String clientSecret;

    TokenEndpoint(Tokens tokens, Families families, TokenFaults faults, String clientId, String clientSecret) {
        this.tokens = tokens;
        this.families = families;
        this.faults = faults;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    void addTo(Routes routes) {
        routes.add(
                "POST /oauth/token",
                null,
                call -> distorted(call, first(call.request().form(), "grant_type"), this::token));
        routes.add("POST /oauth/revoke", null, call -> distorted(call, "revoke", this::revoke));
    }

    private HttpResponse distorted(Call call, String grant, Route.Action action) {
        TokenFault fault = faults.next(grant);
        if (fault == null) {
            return action.answer(call);
        }
        pause(fault.beforeMillis());
        return TokenFaults.distort(fault, fault.commits() ? action.answer(call) : HttpResponse.none());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        return switch (grant) {
            case "client_credentials" -> issued(tokens.issue(), null);
            case "authorization_code" ->
                issued(families.exchange(
                        first(form, "code"), first(form, "redirect_uri"), first(form, "code_verifier")));
            case "refresh_token" -> issued(families.refresh(first(form, "refresh_token")));
            default -> error(400, "unsupported_grant_type", "This tenant does not know that grant type");
        };
    }

    private HttpResponse issued(Families.Issued issued) {
        return issued == null
                ? error(400, "invalid_grant", "The code or refresh token is not valid, or not any more")
                : issued(issued.accessToken(), issued.refreshToken());
    }

    private HttpResponse issued(String accessToken, String refreshToken) {
        ObjectNode answer = Json.object()
                .put("access_token", accessToken)
                .put("token_type", "Bearer")
                .put("expires_in", tokens.ttl().toSeconds());
        if (refreshToken != null) {
            answer.put("refresh_token", refreshToken);
        }
        return Call.ok(answer).header("Cache-Control", "no-store");
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
        families.revoke(token);
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
