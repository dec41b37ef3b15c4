package io.github.blueconic4j.cdi.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Reads the keys of one tenant and notes what is wrong with them. */
final class Values {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Config config;
    private final Tenant tenant;
    private final List<String> problems;

    Values(Config config, Tenant tenant, List<String> problems) {
        this.config = config;
        this.tenant = tenant;
        this.problems = problems;
    }

    /** The value without surrounding blanks, or the key's default; blank counts as not set. */
    Optional<String> text(ConfigKey key) {
        return Optional.ofNullable(raw(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Not stripped: blanks may be part of a secret. */
    Optional<String> secret(ConfigKey key) {
        return Optional.ofNullable(raw(key)).filter(value -> !value.isBlank());
    }

    private String raw(ConfigKey key) {
        String value = config.getConfigValue(tenant.key(key)).getValue();
        return value == null || value.isBlank() ? key.defaultValue() : value;
    }

    /** Whether any source says it, blank or not. */
    boolean isSet(ConfigKey key) {
        return config.getConfigValue(tenant.key(key)).getSourceName() != null;
    }

    Optional<String> required(ConfigKey key) {
        Optional<String> value = key.secret() ? secret(key) : text(key);
        if (value.isEmpty()) {
            ConfigValue found = config.getConfigValue(tenant.key(key));
            problems.add(tenant.key(key) + " " + absence(found) + "; for example: " + example(key));
        }
        return value;
    }

    private static String absence(ConfigValue found) {
        if (found.getSourceName() == null) {
            return "is missing";
        }
        return (found.getValue() == null ? "refers to a key that is not set, in " : "is blank in ")
                + found.getSourceName();
    }

    Duration duration(ConfigKey key) {
        String value = text(key).orElseThrow();
        try {
            Duration duration = Duration.parse(value);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException noDuration) {
            // said below
        }
        wrong(key, "is no ISO-8601 duration from " + SHORTEST + " to " + LONGEST);
        return Duration.parse(key.defaultValue());
    }

    int number(ConfigKey key, int from, int to) {
        String value = text(key).orElseThrow();
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to) {
            return Integer.parseInt(value);
        }
        wrong(key, "is no number from " + from + " to " + to);
        return Integer.parseInt(key.defaultValue());
    }

    String oneOf(ConfigKey key, List<String> allowed) {
        String value = text(key).orElseThrow();
        if (!allowed.contains(value)) {
            wrong(key, "is none of " + String.join(", ", allowed));
            return key.defaultValue();
        }
        return value;
    }

    /** Notes a value as wrong, with where it came from and an example; shows the value unless it may be a secret. */
    void wrong(ConfigKey key, String why) {
        ConfigValue found = config.getConfigValue(tenant.key(key));
        String value = found.getValue();
        boolean show = value != null && !key.secret() && !value.contains("@");
        problems.add(tenant.key(key) + (show ? " = " + value : "") + " (from " + found.getSourceName() + ") " + why
                + "; for example: " + example(key));
    }

    private String example(ConfigKey key) {
        return key.secret()
                ? "set it in the environment as " + environmentName(key)
                : tenant.key(key) + "=" + key.example();
    }

    private String environmentName(ConfigKey key) {
        return tenant.key(key).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
