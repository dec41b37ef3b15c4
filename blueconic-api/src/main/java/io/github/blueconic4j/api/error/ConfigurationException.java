package io.github.blueconic4j.api.error;

import java.util.List;

/** Configuration keys are missing or wrong; the message says all of them at once, with an example. */
public class ConfigurationException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /**
     * @param problems one line a key: the key, what is wrong, an example; never a secret's value
     */
    public ConfigurationException(List<String> problems) {
        super(
                null,
                "BlueConic is not configured:\n - " + String.join("\n - ", problems),
                null,
                false,
                Outcome.NOT_PROCESSED);
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
