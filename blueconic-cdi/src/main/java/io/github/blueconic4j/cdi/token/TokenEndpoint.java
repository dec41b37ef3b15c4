package io.github.blueconic4j.cdi.token;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.transport.LostConnection;
import io.github.blueconic4j.cdi.transport.Transport;

/**
 * BlueConic's token and revocation endpoints: one POST a call, never repeated here or below; client id and secret in
 * the form (RFC 6749 section 2.3.1), as BlueConic documents it, the secret read anew each time.
 */
public class TokenEndpoint {

    private static final Call TOKEN = new Call("POST", "/oauth/token");
    private static final Call REVOKE = new Call("POST", "/oauth/revoke");
    private static final int MAX_BYTES = 64 * 1024;

    private final TenantConfig config;
    private final Transport transport;

    public TokenEndpoint(TenantConfig config, Transport transport) {
        this.config = config;
        this.transport = transport;
    }

    /**
     * Asks for a token, RFC 6749 sections 4.1.3, 4.4.2 and 6.
     *
     * @param fields the form without the client's id and secret
     * @throws BlueConicException of which {@link TokenOutcome} says what it means for what was sent
     */
    public TokenAnswer token(Map<String, String> fields) {
        Transport.Answer answer = post(TOKEN, fields);
        if (answer.status() != 200) {
            throw refusal(TOKEN, answer);
        }
        try {
            return TokenAnswer.read(answer.body());
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableResponseException(
                    TOKEN, answer.status(), answer.contentType(), unreadable.getMessage());
        }
    }

    /**
     * Revokes a refresh token, RFC 7009, and with it what came of it. Revoking one that BlueConic does not know is no
     * failure.
     */
    public void revoke(RefreshToken token) {
        Transport.Answer answer = post(REVOKE, Map.of("token", token.value(), "token_type_hint", "refresh_token"));
        if (answer.status() != 200) {
            throw refusal(REVOKE, answer);
        }
    }

    private Transport.Answer post(Call call, Map<String, String> fields) {
        String form = form(fields);
        try {
            return transport.postForm(
                    call.pathTemplate(), form, config.timeouts().token(), MAX_BYTES);
        } catch (IOException failed) {
            throw LostConnection.failure(call, failed, config);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailedException(call, stopped, Outcome.UNKNOWN);
        }
    }

    private String form(Map<String, String> given) {
        String secret = config.secret().get();
        if (secret == null) {
            throw new ConfigurationException(
                    List.of(config.key(ConfigKey.CLIENT_SECRET) + " is no longer set; set it again"));
        }
        Map<String, String> fields = new TreeMap<>(given);
        fields.put("client_id", config.clientId());
        fields.put("client_secret", secret);
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    private BlueConicException refusal(Call call, Transport.Answer answer) {
        if (answer.status() < 400) {
            return new UnreadableResponseException(
                    call, answer.status(), answer.contentType(), "neither what was asked for nor an error");
        }
        ErrorAnswer error = ErrorAnswer.read(answer.status(), answer.retryAfter(), answer.body());
        String code = error.code() == null ? "" : error.code();
        return switch (code) {
            case "invalid_client", "unauthorized_client" ->
                new ClientRejectedException(
                        call, code, config.key(ConfigKey.CLIENT_ID) + " and " + config.key(ConfigKey.CLIENT_SECRET));
            default ->
                switch (answer.status()) {
                    case 429 -> new TooManyRequestsException(call, error);
                    case 408, 503 -> new TemporarilyUnavailableException(call, error);
                    default -> new BlueConicHttpException(call, error);
                };
        };
    }
}
