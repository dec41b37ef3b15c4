package io.github.blueconic4j.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** An application that a human connects to a tenant, as simple as can be. */
final class Application {
    static final String BACK = "http://localhost:9080/callback";
    /** RFC 7636 appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final SimulatedTenant tenant;
    private final Client client;
    private final String id;
    private final String secret;

    Application(SimulatedTenant tenant) {
        this(tenant, tenant.clientId(), tenant.clientSecret());
    }

    Application(SimulatedTenant tenant, String id, String secret) {
        this.tenant = tenant;
        this.id = id;
        this.secret = secret;
        client = new Client(tenant);
    }

    /** An authorization URL as it has to be. */
    URI authorize() {
        return authorize("&state=s-1&code_challenge=" + CHALLENGE + "&code_challenge_method=S256");
    }

    URI authorize(String further) {
        return authorize(BACK, "&response_type=code" + further);
    }

    URI authorize(String redirectUri, String further) {
        return URI.create(tenant.url() + "/rest/v2/oauth/authorize?client_id=" + Client.encode(id) + "&redirect_uri="
                + Client.encode(redirectUri) + further);
    }

    String code() {
        return query(tenant.consent(authorize())).get("code");
    }

    Client.Answer exchange(String code) {
        return exchange(code, BACK, VERIFIER);
    }

    Client.Answer exchange(String code, String redirectUri, String verifier) {
        return post(
                "token",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.encode(redirectUri)
                        + "&code_verifier=" + verifier);
    }

    /** A refresh token, fresh from a consent. */
    String connect() {
        return refreshTokenOf(exchange(code()));
    }

    Client.Answer refresh(String refreshToken) {
        return post("token", "grant_type=refresh_token&refresh_token=" + refreshToken);
    }

    Client.Answer revoke(String token) {
        return post("revoke", "token_type_hint=refresh_token&token=" + token);
    }

    Client.Answer post(String endpoint, String form) {
        return client.form(
                tenant.url() + "/rest/v2/oauth/" + endpoint,
                form + "&client_id=" + Client.encode(id) + "&client_secret=" + Client.encode(secret));
    }

    /** The status of an API call with the access token of an answer. */
    int call(Client.Answer tokens) {
        client.token(tokens.json().path("access_token").asText());
        return client.get("/segments").status();
    }

    static String refreshTokenOf(Client.Answer answer) {
        return answer.json().path("refresh_token").asText();
    }

    static String errorOf(Client.Answer answer) {
        return answer.json().path("error").asText();
    }

    static Map<String, String> query(URI url) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : url.getQuery().split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }
}
