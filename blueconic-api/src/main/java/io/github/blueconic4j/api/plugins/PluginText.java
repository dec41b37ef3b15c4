package io.github.blueconic4j.api.plugins;

/**
 * A name or description of a plugin in one language.
 *
 * @param key the language, as in {@code en_US}
 */
public record PluginText(String key, String value) {}
