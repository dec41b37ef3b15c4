package io.github.blueconic4j.simulator.rest;

import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;

/** An error of the token or revocation endpoint, RFC 6749 section 5.2. */
final class OauthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String error;

    private OauthRefusal(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    static OauthRefusal badRequest(String description) {
        return new OauthRefusal(400, "invalid_request", description);
    }

    static OauthRefusal ofGrantType() {
        return new OauthRefusal(400, "unsupported_grant_type", "This tenant does not know that grant type");
    }

    static OauthRefusal ofGrant() {
        return new OauthRefusal(400, "invalid_grant", "The code or token is not valid, not any more, or not for this");
    }

    static OauthRefusal ofClient() {
        return new OauthRefusal(401, "invalid_client", "The client is unknown or its secret is wrong");
    }

    HttpResponse render() {
        byte[] body =
                Json.bytes(Json.object().put("error_description", getMessage()).put("error", error));
        HttpResponse response =
                HttpResponse.bytes(status, "application/json", body).header("Cache-Control", "no-store");
        return status == 401 ? response.header("WWW-Authenticate", "Basic realm=\"BlueConic\"") : response;
    }
}
