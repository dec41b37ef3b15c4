package io.github.blueconic4j.cdi.token;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import io.github.blueconic4j.cdi.transport.NotSent;
import io.github.blueconic4j.cdi.transport.Transport;

/** The client credentials grant, RFC 6749 section 4.4: id and secret in the form, as BlueConic documents it. */
public final class ClientCredentials implements TokenAcquirer {

    private static final String PATH = "/oauth/token";
    private static final Call CALL = new Call("POST", PATH);
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final int MAX_BYTES = 64 * 1024;

    private final TenantConfig config;
    private final Transport transport;

    public ClientCredentials(TenantConfig config, Transport transport) {
        this.config = config;
        this.transport = transport;
    }

    @Override
    public TokenAnswer acquire(GrantKey grant) {
        String form = form(grant);
        try {
            return answer(transport.postForm(PATH, form, DEADLINE, MAX_BYTES));
        } catch (IOException failed) {
            throw new ConnectionFailedException(
                    CALL, failed, NotSent.is(failed) ? Outcome.NOT_PROCESSED : Outcome.UNKNOWN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailedException(CALL, stopped, Outcome.UNKNOWN);
        }
    }

    private String form(GrantKey grant) {
        String secret = config.secret().get();
        if (secret == null) {
            throw new ConfigurationException(
                    List.of(config.key(ConfigKey.CLIENT_SECRET) + " is no longer set; set it again"));
        }
        Map<String, String> fields = new TreeMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", grant.clientId());
        fields.put("client_secret", secret);
        config.scope().ifPresent(scope -> fields.put("scope", scope));
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    private TokenAnswer answer(Transport.Answer answer) {
        if (answer.status() == 200) {
            try {
                return TokenAnswer.read(answer.body());
            } catch (IllegalArgumentException unreadable) {
                throw new UnreadableResponseException(
                        CALL, answer.status(), answer.contentType(), unreadable.getMessage());
            }
        }
        throw refusal(answer);
    }

    private BlueConicException refusal(Transport.Answer answer) {
        if (answer.status() < 400) {
            return new UnreadableResponseException(
                    CALL, answer.status(), answer.contentType(), "neither a token nor an error");
        }
        ErrorAnswer error = ErrorAnswer.read(answer.status(), answer.retryAfter(), answer.body());
        String code = error.code() == null ? "" : error.code();
        return switch (code) {
            case "invalid_client", "unauthorized_client" ->
                new ClientRejectedException(
                        CALL, code, config.key(ConfigKey.CLIENT_ID) + " and " + config.key(ConfigKey.CLIENT_SECRET));
            default ->
                switch (answer.status()) {
                    case 429 -> new TooManyRequestsException(CALL, error);
                    case 408, 503 -> new TemporarilyUnavailableException(CALL, error);
                    default -> new BlueConicHttpException(CALL, error);
                };
        };
    }
}
