package io.github.blueconic4j.simulator.rest;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.TokenFault;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.rest.Families.Issued;
import io.github.blueconic4j.simulator.state.Json;

/** {@code POST /oauth/token} and {@code POST /oauth/revoke}. */
final class TokenEndpoint {
    private final Clients clients;
    private final Tokens tokens;
    private final Families families;
    private final TokenFaults faults;

    TokenEndpoint(Clients clients, Tokens tokens, Families families, TokenFaults faults) {
        this.clients = clients;
        this.tokens = tokens;
        this.families = families;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.add("POST /oauth/token", null, call -> {
            OauthForm form = new OauthForm(call.request().form());
            return distorted(form.text("grant_type"), () -> token(call.request(), form));
        });
        routes.add("POST /oauth/revoke", null, call -> {
            OauthForm form = new OauthForm(call.request().form());
            return distorted("revoke", () -> revoke(call.request(), form));
        });
    }

    private HttpResponse distorted(String grant, Action action) {
        TokenFault fault = faults.next(grant);
        if (fault == null) {
            return answer(action);
        }
        pause(fault.beforeMillis());
        return TokenFaults.distort(fault, fault.commits() ? answer(action) : HttpResponse.none());
    }

    private static HttpResponse answer(Action action) {
        try {
            return action.answer();
        } catch (OauthRefusal refusal) {
            return refusal.render();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse token(HttpRequest request, OauthForm form) {
        refuseRepeated(form);
        String grant = form.required("grant_type");
        String client = clients.authenticate(request, form);
        return switch (grant) {
            case "client_credentials" -> issued(new Issued(tokens.issue(client), null));
            case "authorization_code" ->
                issued(families.exchange(
                        client, form.required("code"), form.text("redirect_uri"), form.text("code_verifier")));
            case "refresh_token" -> issued(families.refresh(client, form.required("refresh_token")));
            default -> throw OauthRefusal.ofGrantType();
        };
    }

    private HttpResponse issued(Issued issued) {
        ObjectNode answer = Json.object()
                .put("access_token", issued.accessToken())
                .put("token_type", "Bearer")
                .put("expires_in", tokens.ttl().toSeconds());
        if (issued.refreshToken() != null) {
            answer.put("refresh_token", issued.refreshToken());
        }
        return Call.ok(answer).header("Cache-Control", "no-store");
    }

    private HttpResponse revoke(HttpRequest request, OauthForm form) {
        refuseRepeated(form);
        String client = clients.authenticate(request, form);
        families.revoke(client, form.required("token"));
        return HttpResponse.empty(200);
    }

    private static void refuseRepeated(OauthForm form) {
        Set<String> repeated = form.repeated();
        if (!repeated.isEmpty()) {
            throw OauthRefusal.badRequest("Sent more than once: " + String.join(", ", repeated));
        }
    }

    private interface Action {
        HttpResponse answer();
    }
}
