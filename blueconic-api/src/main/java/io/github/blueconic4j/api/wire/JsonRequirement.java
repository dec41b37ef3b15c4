package io.github.blueconic4j.api.wire;

import java.util.List;

import io.github.blueconic4j.api.common.JsonLibraries;
import io.github.blueconic4j.api.error.ConfigurationException;

/** Checks that the server has implementations of JSON-P and JSON-B, which every call needs. */
public final class JsonRequirement {

    private JsonRequirement() {}

    /**
     * Looks both implementations up, for use at deployment: the thread's context class loader must be the application's.
     *
     * @throws ConfigurationException if one is missing; the message says what to add
     */
    public static void check() {
        try {
            JsonLibraries.prepare();
        } catch (RuntimeException | LinkageError missing) {
            throw new ConfigurationException(List.of("JSON-B or JSON-P is missing: " + missing
                    + ". Add it: on Open Liberty the feature jsonb-3.0, on Quarkus the dependency io.quarkus:quarkus-jsonb,"
                    + " elsewhere an implementation such as org.eclipse:yasson with org.eclipse.parsson:parsson."));
        }
    }
}
