package io.github.blueconic4j.cdi.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationRequest;
import io.github.blueconic4j.simulator.SimulatedTenant;

/** What a browser and the human before it do. */
public final class Browser {

    private Browser() {}

    /** Connects the application, from the click to the way back. */
    public static void connect(AuthorizationFlow flow, SimulatedTenant tenant) {
        AuthorizationRequest begun = flow.begin("/");
        flow.complete(parameters(tenant.consent(begun.uri())), begun.browser());
    }

    /** Those of a callback. */
    public static Map<String, List<String>> parameters(URI callback) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : callback.getRawQuery().split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals),
                    List.of(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
        }
        return parameters;
    }
}
