package io.github.blueconic4j.api.common;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

/** Whether pages whose URL fits are let in or kept out. */
@JsonbTypeAdapter(UrlRestrictionType.Adapter.class)
public record UrlRestrictionType(String value) implements OpenValue {

    public static final UrlRestrictionType RESTRICT = new UrlRestrictionType("RESTRICT");
    public static final UrlRestrictionType EXCLUDE = new UrlRestrictionType("EXCLUDE");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<UrlRestrictionType> {
        public Adapter() {
            super(UrlRestrictionType::new);
        }
    }
}
