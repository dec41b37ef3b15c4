package io.github.blueconic4j.cdi.bulk.batches;

/**
 * What a change is for; changes with an equal key go one after another.
 *
 * @param name a property, a group type, or what says that the value is an id
 */
public record Key(String name, String value) {

    /** Without the value, which may be personal data. */
    @Override
    public String toString() {
        return "Key[" + name + "]";
    }
}
