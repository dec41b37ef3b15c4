package io.github.blueconic4j.cdi.transport;

import java.util.Optional;

import io.github.blueconic4j.cdi.config.TenantConfig;

/** What all requests say of who sends them: the application, if it said so, then this library and its version. */
public final class UserAgent {

    private static final String LIBRARY = "blueconic4j/"
            + Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion())
                    .orElse("dev");

    private UserAgent() {}

    public static String of(TenantConfig config) {
        return config.userAgent().isEmpty() ? LIBRARY : config.userAgent() + " " + LIBRARY;
    }
}
