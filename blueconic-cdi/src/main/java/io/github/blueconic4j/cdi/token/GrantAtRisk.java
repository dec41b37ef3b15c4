package io.github.blueconic4j.cdi.token;

import java.time.Duration;

/**
 * CDI event: the answer to a refresh was lost, so that nobody knows which refresh token is the right one now. Calls go
 * on with the access token in use; the refresh is repeated once, late. If that fails, {@link ReauthorizationRequired}
 * follows. Fired like {@link TokenRefreshed}.
 *
 * @param error what happened, without any text from outside
 * @param repeatIn until the refresh may be repeated
 */
public record GrantAtRisk(String tenant, String error, Duration repeatIn) {}
