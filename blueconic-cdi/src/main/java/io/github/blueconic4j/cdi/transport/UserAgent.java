package io.github.blueconic4j.cdi.transport;

import io.github.blueconic4j.cdi.config.TenantConfig;

/** What all requests say of who sends them: the application, if it said so, then this library and its version. */
public final class UserAgent {

    private UserAgent() {}

    public static String of(TenantConfig config) {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        String library = "blueconic4j/" + (version == null ? "dev" : version);
        return config.userAgent().isEmpty() ? library : config.userAgent() + " " + library;
    }
}
