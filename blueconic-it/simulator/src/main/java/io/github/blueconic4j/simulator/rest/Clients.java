package io.github.blueconic4j.simulator.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;

import io.github.blueconic4j.simulator.http.HttpRequest;

/** The applications that are registered at the tenant, and how they prove who they are. */
public final class Clients {
    private final Map<String, String> secrets;

    /**
     * @param secrets by client id
     */
    public Clients(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    boolean knows(String id) {
        return secrets.containsKey(id);
    }

    /** The id of the client that sends this, by Basic or in the form. */
    String authenticate(HttpRequest request, OauthForm form) {
        String header = request.header("authorization");
        boolean basic = header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        String[] given = basic
                ? decoded(header.substring(6).strip())
                : new String[] {form.text("client_id"), form.text("client_secret")};
        if (given[0] == null || given[1] == null) {
            throw OauthRefusal.badRequest("client_id or client_secret is missing");
        }
        if (proves(given[0], given[1])) {
            return given[0];
        }
        String id = formDecoded(given[0]);
        if (basic && proves(id, formDecoded(given[1]))) {
            return id;
        }
        throw OauthRefusal.ofClient();
    }

    private boolean proves(String id, String secret) {
        String expected = secrets.get(id);
        return expected != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] decoded(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? new String[2] : new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
        } catch (IllegalArgumentException e) {
            return new String[2];
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
}
