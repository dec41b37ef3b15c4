package io.github.blueconic4j.api.profiles;

/**
 * A value that a profile must have to be the one that a change is for.
 *
 * @param id of a property that is indexed as a unique identifier
 */
public record Criterion(String id, String value) {

    /** Without the value, which is most likely personal data. */
    @Override
    public String toString() {
        return id;
    }
}
