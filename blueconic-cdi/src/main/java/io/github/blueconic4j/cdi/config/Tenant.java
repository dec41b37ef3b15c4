package io.github.blueconic4j.cdi.config;

import java.util.Objects;

/** The name by which an application knows one BlueConic tenant; most have only the {@linkplain #DEFAULT default}. */
public record Tenant(String name) {

    /** The tenant configured by {@code blueconic.url} and so on. */
    public static final Tenant DEFAULT = new Tenant("default");

    public Tenant {
        Objects.requireNonNull(name, "name");
    }

    /** The full configuration key: {@code blueconic.url} for the default tenant. */
    public String key(ConfigKey key) {
        return (equals(DEFAULT) ? "blueconic." : "blueconic.tenants." + name + ".") + key.suffix();
    }

    @Override
    public String toString() {
        return name;
    }
}
