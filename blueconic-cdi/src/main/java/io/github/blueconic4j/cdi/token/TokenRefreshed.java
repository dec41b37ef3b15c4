package io.github.blueconic4j.cdi.token;

import java.time.Duration;

/**
 * CDI event: this node obtained a new access token from BlueConic. Fired on a thread of this library, so that an
 * observer has no request, security or transaction context; what it throws is logged and has no effect.
 *
 * @param tenant the tenant's name, {@code default} where the application has one only
 * @param life how long the token lives
 */
public record TokenRefreshed(String tenant, Duration life) {}
