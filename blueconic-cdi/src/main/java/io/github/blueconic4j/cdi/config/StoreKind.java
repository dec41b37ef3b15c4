package io.github.blueconic4j.cdi.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the tokens of an authorization code grant are kept. */
public enum StoreKind {
    /** In this process alone: a restart ends the grant. */
    MEMORY,
    /** In a database that all nodes share. */
    JDBC,
    /** In a {@code TokenStore} that the application has as a CDI bean. */
    BEAN;

    static List<String> names() {
        return Arrays.stream(values()).map(StoreKind::toString).toList();
    }

    static StoreKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
