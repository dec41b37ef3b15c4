package io.github.blueconic4j.cdi.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.transport.Transport;
import io.github.blueconic4j.simulator.SimulatedTenant;

/** Tokens of a consent, without a flow of ours: PKCE by the plain method, which the simulated tenant takes as BlueConic does. */
public final class Consents {

    private static final String VERIFIER = "v".repeat(43);

    private Consents() {}

    public static TokenAnswer give(SimulatedTenant tenant, TenantConfig config) {
        URI callback = tenant.consent(URI.create(config.base() + "/oauth/authorize?response_type=code&client_id="
                + config.clientId() + "&redirect_uri=http%3A%2F%2Flocalhost%2Fcb&code_challenge=" + VERIFIER));
        List<String> code = Browser.parameters(callback).get("code");
        return new TokenEndpoint(config, new Transport(config, Runnable::run, new DaemonAlarm()))
                .token(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.get(0),
                        "redirect_uri",
                        "http://localhost/cb",
                        "code_verifier",
                        VERIFIER));
    }
}
