package io.github.blueconic4j.cdi.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.blueconic4j.api.error.ConfigurationException;
import org.eclipse.microprofile.config.Config;

/**
 * The ready-made endpoints of an application.
 *
 * @param role who may use them; empty for nobody
 */
public record Endpoints(boolean enabled, Optional<String> role) {

    /**
     * @throws ConfigurationException naming every key that is wrong
     */
    public static Endpoints read(Config config) {
        List<String> problems = new ArrayList<>();
        Values values = new Values(config, Tenant.DEFAULT, problems);
        boolean enabled = values.oneOf(ConfigKey.ENDPOINTS_ENABLED, List.of("true", "false"))
                .equals("true");
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new Endpoints(enabled, values.text(ConfigKey.ENDPOINTS_ROLE));
    }
}
