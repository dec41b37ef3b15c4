package io.github.blueconic4j.api.interactions;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.QueryObject;

/** What page interactions are asked for, and for whom. Its text form shows nothing of it. */
@SuppressWarnings("UnusedVariable") // Jakarta REST reads the fields
public final class InteractionQuery extends QueryObject {

    @QueryParam("profile")
    private final String profile;

    @QueryParam("url")
    private final String url;

    @QueryParam("referer")
    private final String referer;

    @QueryParam("channelId")
    private final String channelId;

    private InteractionQuery(Builder builder) {
        profile = text(builder.profile);
        url = text(builder.url);
        referer = text(builder.referer);
        channelId = text(builder.channelId);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return "InteractionQuery";
    }

    public static final class Builder {

        private String profile;
        private String url;
        private String referer;
        private String channelId;

        private Builder() {}

        /** Id of the profile, a UUID; without it the visitor is unknown. */
        public Builder profile(String profile) {
            this.profile = profile;
            return this;
        }

        /** URL of the page that the visitor is on. */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /**
         * What to list interactions for: a URL, the name of a screen on mobile and CTV, or the id of a mail campaign.
         */
        public Builder referer(String referer) {
            this.referer = referer;
            return this;
        }

        /** Id of the channel; BlueConic derives it from {@code url} or {@code referer} where it is not set. */
        public Builder channelId(String channelId) {
            this.channelId = channelId;
            return this;
        }

        /**
         * @throws IllegalArgumentException if neither {@code url} nor {@code referer} is set, or {@code profile}
         *     is blank
         */
        public InteractionQuery build() {
            if (blank(url) && blank(referer)) {
                throw new IllegalArgumentException("url or referer must be set to list interactions");
            }
            if (profile != null && profile.isBlank()) {
                throw new IllegalArgumentException("profile must be the id of a profile, it is blank");
            }
            return new InteractionQuery(this);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }
    }
}
