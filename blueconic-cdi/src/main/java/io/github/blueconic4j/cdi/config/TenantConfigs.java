package io.github.blueconic4j.cdi.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.blueconic4j.api.error.ConfigurationException;
import org.eclipse.microprofile.config.Config;

/** The configurations of all tenants of an application, read at once. */
public final class TenantConfigs {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final List<ConfigKey> OF_A_TENANT =
            List.of(ConfigKey.URL, ConfigKey.CLIENT_ID, ConfigKey.CLIENT_SECRET);

    private TenantConfigs() {}

    /**
     * The default tenant first. It is left out where others are named and none of its three keys is set.
     *
     * @throws ConfigurationException naming every key of every tenant that is missing or wrong
     */
    public static Map<Tenant, TenantConfig> read(Config config) {
        List<String> problems = new ArrayList<>();
        Values values = new Values(config, Tenant.DEFAULT, problems);
        List<Tenant> tenants = named(values);
        if (tenants.isEmpty() || OF_A_TENANT.stream().anyMatch(values::isSet)) {
            tenants.add(0, Tenant.DEFAULT);
        }
        TenantConfigReader reader = new TenantConfigReader(config);
        Map<Tenant, TenantConfig> read = new LinkedHashMap<>();
        for (Tenant tenant : tenants) {
            try {
                read.put(tenant, reader.read(tenant));
            } catch (ConfigurationException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return Collections.unmodifiableMap(read);
    }

    private static List<Tenant> named(Values values) {
        List<Tenant> tenants = new ArrayList<>();
        String names = values.text(ConfigKey.TENANT_NAMES).orElse("");
        for (String name : names.isEmpty() ? new String[0] : names.split(",", -1)) {
            Tenant tenant = new Tenant(name.strip());
            if (!NAME.matcher(tenant.name()).matches() || tenant.equals(Tenant.DEFAULT) || tenants.contains(tenant)) {
                values.wrong(
                        ConfigKey.TENANT_NAMES,
                        "is no list of different names of small letters, digits and hyphens, none of them default");
                return new ArrayList<>();
            }
            tenants.add(tenant);
        }
        return tenants;
    }
}
