package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

/** Which profiles a rule is for. */
@JsonbTypeAdapter(RuleRestriction.Adapter.class)
public record RuleRestriction(String value) implements OpenValue {

    /** The same as no restriction. */
    public static final RuleRestriction ALL_PROFILES = new RuleRestriction("ALL_PROFILES");

    public static final RuleRestriction EXISTING_PROFILES_ONLY = new RuleRestriction("EXISTING_PROFILES_ONLY");
    public static final RuleRestriction NEW_PROFILES_ONLY = new RuleRestriction("NEW_PROFILES_ONLY");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<RuleRestriction> {
        public Adapter() {
            super(RuleRestriction::new);
        }
    }
}
