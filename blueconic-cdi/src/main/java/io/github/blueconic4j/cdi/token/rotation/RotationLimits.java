package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.cdi.config.TenantConfig;

/**
 * @param lease how long a node may hold the grant
 * @param needed what must be left of it for a request and for writing its answer
 * @param graceWindow how long a used refresh token is accepted again; empty for not at all
 */
public record RotationLimits(Duration lease, Duration needed, Optional<Duration> graceWindow) {

    public static RotationLimits of(TenantConfig config) {
        return config.authorizationCode()
                .map(code -> new RotationLimits(
                        code.lease(), config.timeouts().token().plus(code.writeTimeout()), code.graceWindow()))
                .orElseThrow();
    }
}
