package io.github.blueconic4j.simulator.rest;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.rest.Families.Issued;
import io.github.blueconic4j.simulator.state.Json;

/** {@code POST /oauth/token} and {@code POST /oauth/revoke}. */
final class TokenEndpoint {
    private final Clients clients;
    private final Tokens tokens;
    private final Families families;

    TokenEndpoint(Clients clients, Tokens tokens, Families families) {
        this.clients = clients;
        this.tokens = tokens;
        this.families = families;
    }

    void addTo(Routes routes) {
        routes.add("POST /oauth/token", null, call -> {
            OauthForm form = new OauthForm(call.request().form());
            return answer(() -> token(call, form));
        });
        routes.add("POST /oauth/revoke", null, call -> {
            OauthForm form = new OauthForm(call.request().form());
            return answer(() -> revoke(call, form));
        });
    }

    private static HttpResponse answer(Action action) {
        try {
            return action.answer();
        } catch (OauthRefusal refusal) {
            return refusal.render();
        }
    }

    private HttpResponse token(Call call, OauthForm form) {
        refuseRepeated(form);
        String grant = form.required("grant_type");
        String client = clients.authenticate(call.request(), form);
        Issued issued =
                switch (grant) {
                    case "client_credentials" -> new Issued(tokens.issue(client), null);
                    case "authorization_code" ->
                        families.exchange(
                                client, form.required("code"), form.text("redirect_uri"), form.text("code_verifier"));
                    case "refresh_token" -> families.refresh(client, form.required("refresh_token"));
                    default -> throw OauthRefusal.ofGrantType();
                };
        call.changed("CREATE", "TOKEN", client);
        return issued(issued);
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

    private HttpResponse revoke(Call call, OauthForm form) {
        refuseRepeated(form);
        String client = clients.authenticate(call.request(), form);
        families.revoke(client, form.required("token"));
        call.changed("DELETE", "TOKEN", client);
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
