package io.github.blueconic4j.api.channels;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** The kind of a channel. */
@JsonbTypeAdapter(ChannelType.Adapter.class)
public record ChannelType(String value) implements OpenValue {

    public static final ChannelType WEBSITE = new ChannelType("WEBSITE");
    public static final ChannelType EMAIL = new ChannelType("EMAIL");
    public static final ChannelType MOBILE = new ChannelType("MOBILE");
    public static final ChannelType CTV = new ChannelType("CTV");
    /** Named by plugins only; BlueConic lists no channels of it. */
    public static final ChannelType FACEBOOK = new ChannelType("FACEBOOK");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ChannelType> {
        public Adapter() {
            super(ChannelType::new);
        }
    }
}
