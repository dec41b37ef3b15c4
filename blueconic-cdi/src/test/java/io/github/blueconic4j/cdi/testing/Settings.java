package io.github.blueconic4j.cdi.testing;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.config.TenantConfigReader;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The configuration of an application, complete unless a test takes something away. */
public final class Settings {

    public static final String SECRET = "canary-secret-7f3a";

    private final Map<String, String> values = new TreeMap<>(Map.of(
            "blueconic.url", "https://mytenant.blueconic.net",
            "blueconic.client-id", "my-client",
            "blueconic.client-secret", SECRET));

    public Settings with(String key, String value) {
        values.put(key, value);
        return this;
    }

    public Settings without(String key) {
        values.remove(key);
        return this;
    }

    public Settings url(URI url) {
        return with("blueconic.url", url.toString());
    }

    /** Live: what is changed here later, the configuration shows. */
    public Map<String, String> values() {
        return values;
    }

    public Config config() {
        return new SmallRyeConfigBuilder()
                .withSources(new Source(values))
                .addDefaultInterceptors()
                .build();
    }

    public TenantConfig read() {
        return new TenantConfigReader(config()).read(Tenant.DEFAULT);
    }

    private record Source(Map<String, String> values) implements ConfigSource {

        @Override
        public Set<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public String getValue(String key) {
            return values.get(key);
        }

        @Override
        public String getName() {
            return "test settings";
        }
    }
}
