package io.github.blueconic4j.cdi.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the authorization code grant needs besides the keys of every tenant. */
final class AuthorizationCodeReader {

    private static final List<String> SWITCH = List.of("true", "false");

    private AuthorizationCodeReader() {}

    static AuthorizationCode read(Values values, Duration tokenTimeout) {
        StoreKind store = StoreKind.named(values.oneOf(ConfigKey.TOKEN_STORE, StoreKind.names()));
        if (store != StoreKind.MEMORY) {
            values.required(ConfigKey.TOKEN_STORE_KEY);
        }
        if (!keys(values, true).isEmpty() && keys(values, false).size() == 2) {
            distinct(values);
        }
        return new AuthorizationCode(
                redirectUri(values),
                store,
                store == StoreKind.JDBC
                        ? values.required(ConfigKey.TOKEN_STORE_DATA_SOURCE).orElse(null)
                        : null,
                values.oneOf(ConfigKey.TOKEN_STORE_CREATE_TABLES, SWITCH).equals("true"),
                () -> keys(values, false),
                spillDirectory(values),
                lease(values, tokenTimeout),
                values.duration(ConfigKey.TOKEN_STORE_WRITE_TIMEOUT),
                values.text(ConfigKey.TOKEN_STORE_GRACE_WINDOW)
                        .map(set -> values.duration(ConfigKey.TOKEN_STORE_GRACE_WINDOW)));
    }

    private static URI redirectUri(Values values) {
        Optional<String> text = values.required(ConfigKey.REDIRECT_URI);
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(text.get());
            String problem = TenantUrl.problemOfRedirect(uri);
            if (problem == null) {
                return uri;
            }
            values.wrong(ConfigKey.REDIRECT_URI, problem);
        } catch (URISyntaxException wrong) {
            values.wrong(ConfigKey.REDIRECT_URI, "is no URL: " + wrong.getReason());
        }
        return null;
    }

    /** The keys that can be read, the current one first. */
    private static List<StoreKey> keys(Values values, boolean note) {
        List<StoreKey> keys = new ArrayList<>();
        for (ConfigKey key : List.of(ConfigKey.TOKEN_STORE_KEY, ConfigKey.TOKEN_STORE_PREVIOUS_KEY)) {
            try {
                values.secret(key).map(StoreKey::parse).ifPresent(keys::add);
            } catch (IllegalArgumentException wrong) {
                if (note) {
                    values.wrong(key, wrong.getMessage() + "; openssl rand -base64 32 makes the second part");
                }
            }
        }
        return keys;
    }

    private static void distinct(Values values) {
        List<StoreKey> keys = keys(values, false);
        if (keys.get(0).id().equals(keys.get(1).id())) {
            values.wrong(ConfigKey.TOKEN_STORE_PREVIOUS_KEY, "has the id of the current key");
        }
    }

    private static Optional<Path> spillDirectory(Values values) {
        try {
            return values.text(ConfigKey.TOKEN_STORE_SPILL_DIRECTORY).map(Path::of);
        } catch (InvalidPathException wrong) {
            values.wrong(ConfigKey.TOKEN_STORE_SPILL_DIRECTORY, "is no path");
            return Optional.empty();
        }
    }

    private static Duration lease(Values values, Duration tokenTimeout) {
        Duration lease = values.duration(ConfigKey.TOKEN_STORE_LEASE);
        Duration needed = tokenTimeout.plus(values.duration(ConfigKey.TOKEN_STORE_WRITE_TIMEOUT));
        if (lease.compareTo(needed) <= 0) {
            values.wrong(
                    ConfigKey.TOKEN_STORE_LEASE,
                    "is not longer than token-timeout and token-store.write-timeout together, " + needed);
        }
        return lease;
    }
}
