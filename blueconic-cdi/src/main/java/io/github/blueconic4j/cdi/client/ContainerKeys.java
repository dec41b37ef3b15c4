package io.github.blueconic4j.cdi.client;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.blueconic4j.api.error.ConfigurationException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Says which keys of MicroProfile REST Client have no effect, because calls do not enter the container's client. */
public final class ContainerKeys {

    private static final System.Logger LOG = System.getLogger(ContainerKeys.class.getName());
    private static final String OF_CLIENTS = "/mp-rest/";
    private static final String FOLLOW_REDIRECTS = "followRedirects";
    private static final String ALWAYS = "The host of a certificate is always checked.";

    /** What to do instead, by the end of the key. */
    private static final Map<String, String> WITHOUT_EFFECT = Map.of(
            "connectTimeout", "Use blueconic.connect-timeout.",
            "readTimeout", "Use blueconic.first-byte-timeout, blueconic.idle-timeout and blueconic.call-timeout.",
            "proxyAddress", "Use blueconic.proxy.",
            "trustStore", "Use blueconic.trust-store.",
            "keyStore", "Use blueconic.key-store.",
            "hostnameVerifier", ALWAYS,
            "queryParamStyle", "A parameter with several values is repeated.",
            "url", "Use blueconic.url.",
            "uri", "Use blueconic.url.");

    private ContainerKeys() {}

    /**
     * Looks at the keys of this library's interfaces, and logs each that has no effect.
     *
     * @throws ConfigurationException if one of them asks for redirects, which are never followed
     */
    public static void check(Config config) {
        Set<String> clients = ApiInterfaces.ALL.stream().map(Class::getName).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (String key : keys(config)) {
            String client = key.substring(0, key.indexOf(OF_CLIENTS));
            String end = key.substring(client.length() + OF_CLIENTS.length());
            boolean ofAll = client.equals("blueconic");
            if (!ofAll && !clients.contains(client)) {
                continue;
            }
            ConfigValue value = config.getConfigValue(key);
            // TenantConfigReader compares the address of all clients with that of the tenant
            boolean compared = ofAll && (end.equals("url") || end.equals("uri"));
            if (end.equals(FOLLOW_REDIRECTS) && Boolean.parseBoolean(value.getValue())) {
                problems.add(key + " (from " + value.getSourceName()
                        + ") could send a token to another server than BlueConic; remove it");
            } else if (WITHOUT_EFFECT.containsKey(end) && value.getValue() != null && !compared) {
                LOG.log(
                        Level.WARNING,
                        "{0} (from {1}) has no effect on injected clients. {2}",
                        key,
                        value.getSourceName(),
                        WITHOUT_EFFECT.get(end));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    private static Set<String> keys(Config config) {
        Set<String> keys = new TreeSet<>();
        for (String key : config.getPropertyNames()) {
            if (key.contains(OF_CLIENTS)) {
                keys.add(key);
            }
        }
        return keys;
    }
}
