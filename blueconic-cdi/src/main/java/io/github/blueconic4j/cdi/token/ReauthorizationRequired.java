package io.github.blueconic4j.cdi.token;

/**
 * CDI event: the grant is lost, and a human must authorize the application again. Until then, calls fail with
 * {@link io.github.blueconic4j.api.error.ReauthorizationRequiredException} once the access token in use has ended, without
 * any request to BlueConic. Fired like {@link TokenRefreshed}, by the node that found out.
 *
 * @param error OAuth's error code, or what happened
 */
public record ReauthorizationRequired(String tenant, String error) {}
