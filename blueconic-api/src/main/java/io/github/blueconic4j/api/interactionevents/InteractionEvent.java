package io.github.blueconic4j.api.interactionevents;

import java.math.BigDecimal;

/**
 * A view, click or conversion to count. Made by {@link #builder()}; its text form leaves out the profile and the URL.
 *
 * @param interactionId id of the interaction, for example of a dialogue variant
 * @param profileId the profile that the event is written to; null only counts it
 */
public record InteractionEvent(
        String interactionId, InteractionEventType type, String url, String profileId, BigDecimal conversionValue) {

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return "InteractionEvent[interactionId=" + interactionId + ", type=" + type + "]";
    }

    public static final class Builder {

        private String interactionId;
        private InteractionEventType type;
        private String url;
        private String profileId;
        private BigDecimal conversionValue;

        private Builder() {}

        /** Required. */
        public Builder interactionId(String interactionId) {
            this.interactionId = interactionId;
            return this;
        }

        /** Required. */
        public Builder type(InteractionEventType type) {
            this.type = type;
            return this;
        }

        /** Required: the page that it happened on. */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        public Builder profileId(String profileId) {
            this.profileId = profileId;
            return this;
        }

        /** What the conversion is worth; not for views and clicks. */
        public Builder conversionValue(BigDecimal conversionValue) {
            this.conversionValue = conversionValue;
            return this;
        }

        /**
         * @throws IllegalArgumentException if {@code interactionId}, {@code type} or {@code url} is missing,
         *     {@code profileId} is blank, or a view or click has a {@code conversionValue}
         */
        public InteractionEvent build() {
            require("interactionId", interactionId);
            require("type", type == null ? null : type.value());
            require("url", url);
            if (profileId != null) {
                require("profileId", profileId);
            }
            boolean worthless = InteractionEventType.VIEW.equals(type) || InteractionEventType.CLICK.equals(type);
            if (conversionValue != null && worthless) {
                throw new IllegalArgumentException("conversionValue is for conversions only, the type is " + type);
            }
            return new InteractionEvent(interactionId, type, url, profileId, conversionValue);
        }

        private static void require(String field, String value) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(field + " of an interaction event must not be null or blank");
            }
        }
    }
}
