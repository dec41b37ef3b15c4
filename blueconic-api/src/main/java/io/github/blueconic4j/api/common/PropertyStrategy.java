package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

/** How a rule of a bulk call changes the values of a property. */
@JsonbTypeAdapter(PropertyStrategy.Adapter.class)
public record PropertyStrategy(String value) implements OpenValue {

    /** Replaces all values. */
    public static final PropertyStrategy SET = new PropertyStrategy("SET");
    /** Adds the values that are not there yet. */
    public static final PropertyStrategy ADD = new PropertyStrategy("ADD");
    /** Sets the values where there is none. */
    public static final PropertyStrategy SET_IF_EMPTY = new PropertyStrategy("SET_IF_EMPTY");
    /** Adds a number to the value; each repeat adds it again. */
    public static final PropertyStrategy INCREMENT = new PropertyStrategy("INCREMENT");
    /** The name that a part of BlueConic's documentation has for {@link #INCREMENT}. */
    public static final PropertyStrategy SUM = new PropertyStrategy("SUM");
    /** Takes these values away. */
    public static final PropertyStrategy REMOVE = new PropertyStrategy("REMOVE");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<PropertyStrategy> {
        public Adapter() {
            super(PropertyStrategy::new);
        }
    }
}
