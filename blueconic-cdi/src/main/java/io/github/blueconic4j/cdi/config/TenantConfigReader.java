package io.github.blueconic4j.cdi.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.config.TenantConfig.BulkPolicy;
import io.github.blueconic4j.cdi.config.TenantConfig.ClientKey;
import io.github.blueconic4j.cdi.config.TenantConfig.RetryPolicy;
import io.github.blueconic4j.cdi.config.TenantConfig.Timeouts;
import io.github.blueconic4j.cdi.config.TenantConfig.WriterPolicy;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Reads the configuration of a tenant and says everything that is wrong with it at once. */
public final class TenantConfigReader {

    /** What this library's own configuration file says, so that MicroProfile is content. */
    static final String PLACEHOLDER = "https://blueconic-url-is-not-set.invalid";

    private static final List<String> CLIENT_URLS = List.of("blueconic/mp-rest/url", "blueconic/mp-rest/uri");

    private static final Pattern PROXY = Pattern.compile("([^:/@\\s]+):(\\d{1,5})");

    private final Config config;

    public TenantConfigReader(Config config) {
        this.config = config;
    }

    /**
     * @throws ConfigurationException naming every key that is missing or wrong
     */
    public TenantConfig read(Tenant tenant) {
        List<String> problems = new ArrayList<>();
        Values values = new Values(config, tenant, problems);
        Optional<URI> base = base(values);
        if (base.isPresent() && tenant.equals(Tenant.DEFAULT)) {
            CLIENT_URLS.forEach(key -> checkClientUrl(key, base.get(), problems));
        }
        Grant grant = grant(values);
        boolean token = grant != Grant.NONE;
        String clientId = token ? values.required(ConfigKey.CLIENT_ID).orElse(null) : null;
        if (token) {
            values.required(ConfigKey.CLIENT_SECRET);
        }
        Timeouts timeouts = timeouts(values);
        TenantConfig read = new TenantConfig(
                tenant,
                base.orElse(null),
                grant,
                grant == Grant.AUTHORIZATION_CODE
                        ? Optional.of(AuthorizationCodeReader.read(values, timeouts.token()))
                        : Optional.empty(),
                clientId,
                () -> values.secret(ConfigKey.CLIENT_SECRET).orElse(null),
                values.text(ConfigKey.SCOPE),
                timeouts,
                values.number(ConfigKey.MAX_RESPONSE_SIZE, 1024, 999_999_999),
                proxy(values),
                store(values, ConfigKey.TRUST_STORE, ConfigKey.TRUST_STORE_PASSWORD, ConfigKey.TRUST_STORE_TYPE),
                store(values, ConfigKey.KEY_STORE, ConfigKey.KEY_STORE_PASSWORD, ConfigKey.KEY_STORE_TYPE)
                        .map(keys -> new ClientKey(
                                keys,
                                values.secret(ConfigKey.KEY_STORE_PASSWORD).orElse(""))),
                retry(values),
                bulk(values),
                values.oneOf(ConfigKey.GROUPS_TYPE_KEY, List.of("groupTypeId", "groupType")),
                values.text(ConfigKey.USER_AGENT).orElse(""));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return read;
    }

    private static Timeouts timeouts(Values values) {
        return new Timeouts(
                values.duration(ConfigKey.CONNECT_TIMEOUT),
                values.duration(ConfigKey.FIRST_BYTE_TIMEOUT),
                values.duration(ConfigKey.IDLE_TIMEOUT),
                values.duration(ConfigKey.CALL_TIMEOUT),
                values.duration(ConfigKey.TOKEN_TIMEOUT));
    }

    private static Optional<URI> base(Values values) {
        Optional<String> url = values.required(ConfigKey.URL);
        try {
            return url.map(TenantUrl::base);
        } catch (IllegalArgumentException wrong) {
            values.wrong(ConfigKey.URL, wrong.getMessage());
            return Optional.empty();
        }
    }

    /** Such a key would send the calls to one place and their token to another. */
    private void checkClientUrl(String key, URI base, List<String> problems) {
        ConfigValue found = config.getConfigValue(key);
        String url = found.getValue();
        if (url == null || url.isBlank() || url.equals(PLACEHOLDER)) {
            return;
        }
        try {
            if (TenantUrl.sameOrigin(base, TenantUrl.base(url))) {
                return;
            }
        } catch (IllegalArgumentException wrong) {
            // said below
        }
        problems.add(key + " (from " + found.getSourceName()
                + ") names another server than blueconic.url; remove it, blueconic.url is enough");
    }

    private static Grant grant(Values values) {
        String grant = values.oneOf(
                ConfigKey.GRANT,
                Arrays.stream(Grant.values()).map(Grant::toString).toList());
        return Arrays.stream(Grant.values())
                .filter(known -> known.toString().equals(grant))
                .findFirst()
                .orElseThrow();
    }

    private static RetryPolicy retry(Values values) {
        RetryPolicy retry = new RetryPolicy(
                values.number(ConfigKey.RETRY_ATTEMPTS, 1, 100),
                values.duration(ConfigKey.RETRY_MIN_DELAY),
                values.duration(ConfigKey.RETRY_MAX_DELAY));
        if (retry.minDelay().compareTo(retry.maxDelay()) > 0) {
            boolean min = values.isSet(ConfigKey.RETRY_MIN_DELAY);
            values.wrong(
                    min ? ConfigKey.RETRY_MIN_DELAY : ConfigKey.RETRY_MAX_DELAY,
                    "makes the shortest wait, " + retry.minDelay() + ", longer than the longest, " + retry.maxDelay());
        }
        return retry;
    }

    private static BulkPolicy bulk(Values values) {
        return new BulkPolicy(
                values.number(ConfigKey.BULK_MAX_CONCURRENT, 1, 1000),
                values.number(ConfigKey.BULK_QUEUE_SIZE, 0, 100_000),
                values.number(ConfigKey.BULK_PAGE_SIZE, 1, 1_000_000),
                values.oneOf(ConfigKey.BULK_GZIP, List.of("true", "false")).equals("true"),
                values.number(ConfigKey.BULK_PARALLELISM, 1, 1000),
                values.number(ConfigKey.BULK_MAX_BATCH_BYTES, 1024, 100_000_000),
                values.duration(ConfigKey.BULK_PATIENCE),
                values.oneOf(ConfigKey.BULK_PARTIAL_400, List.of("true", "false"))
                        .equals("true"),
                writer(values));
    }

    private static WriterPolicy writer(Values values) {
        String whenFull = values.oneOf(
                ConfigKey.BULK_WRITER_WHEN_FULL,
                Arrays.stream(WhenFull.values()).map(WhenFull::toString).toList());
        return new WriterPolicy(
                values.number(ConfigKey.BULK_WRITER_MAX_ENTRIES, 1, 1000),
                values.duration(ConfigKey.BULK_WRITER_MAX_DELAY),
                values.number(ConfigKey.BULK_WRITER_QUEUE_SIZE, 1, 1_000_000),
                Arrays.stream(WhenFull.values())
                        .filter(known -> known.toString().equals(whenFull))
                        .findFirst()
                        .orElseThrow(),
                values.duration(ConfigKey.BULK_WRITER_DRAIN_TIMEOUT));
    }

    private static Optional<InetSocketAddress> proxy(Values values) {
        Optional<String> proxy = values.text(ConfigKey.PROXY);
        if (proxy.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = PROXY.matcher(proxy.get());
        int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (port < 1 || port > 65535) {
            values.wrong(ConfigKey.PROXY, "is not of the form host:port");
            return Optional.empty();
        }
        return Optional.of(InetSocketAddress.createUnresolved(parts.group(1), port));
    }

    private static Optional<KeyStore> store(Values values, ConfigKey path, ConfigKey password, ConfigKey type) {
        Optional<String> file = values.text(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String problem;
        try (InputStream in = Files.newInputStream(Path.of(file.get()))) {
            KeyStore store = KeyStore.getInstance(values.text(type).orElseThrow());
            store.load(in, values.secret(password).map(String::toCharArray).orElse(null));
            if (holdsCertificate(store)) {
                return Optional.of(store);
            }
            problem = "holds no certificate that can be read";
        } catch (IOException | GeneralSecurityException | InvalidPathException unreadable) {
            problem = "cannot be read as a key store (" + unreadable.getClass().getSimpleName() + ")";
        }
        values.wrong(path, problem + "; check the path, the -password and the -type");
        return Optional.empty();
    }

    /** Without its password a PKCS12 file can be read too, but for its certificates. */
    private static boolean holdsCertificate(KeyStore store) throws KeyStoreException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) != null) {
                return true;
            }
        }
        return false;
    }
}
