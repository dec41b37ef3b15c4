package io.github.blueconic4j.api.plugins;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.channels.ChannelType;
import io.github.blueconic4j.api.common.QueryObject;

/** Which plugins to list. What is not set is left to BlueConic. */
public final class PluginQuery extends QueryObject {

    @QueryParam("startIndex")
    private final Long startIndex;

    @QueryParam("count")
    private final Long count;

    @QueryParam("filterType")
    private final String filterType;

    @QueryParam("onlyWithPermission")
    private final Boolean onlyWithPermission;

    @QueryParam("includeGallery")
    private final Boolean includeGallery;

    @QueryParam("locale")
    private final String locale;

    @QueryParam("channelTypes")
    private final List<String> channelTypes;

    private PluginQuery(Builder builder) {
        startIndex = builder.startIndex;
        count = builder.count;
        filterType = text(builder.filterType);
        onlyWithPermission = builder.onlyWithPermission;
        includeGallery = builder.includeGallery;
        locale = text(builder.locale);
        channelTypes = texts(builder.channelTypes);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same query for another page. */
    public PluginQuery withPage(long startIndex, long count) {
        return toBuilder().startIndex(startIndex).count(count).build();
    }

    private Builder toBuilder() {
        Builder copy = new Builder();
        copy.startIndex = startIndex;
        copy.count = count;
        copy.filterType = filterType;
        copy.onlyWithPermission = onlyWithPermission;
        copy.includeGallery = includeGallery;
        copy.locale = locale;
        copy.channelTypes = channelTypes;
        return copy;
    }

    public static final class Builder {

        private Long startIndex;
        private Long count;
        private String filterType;
        private Boolean onlyWithPermission;
        private Boolean includeGallery;
        private String locale;
        private List<String> channelTypes;

        private Builder() {}

        /** Index of the first plugin to list, 0 for the first. */
        public Builder startIndex(long startIndex) {
            this.startIndex = startIndex;
            return this;
        }

        /** How many to list at most; BlueConic lists 20 by itself. */
        public Builder count(long count) {
            this.count = count;
            return this;
        }

        /** Only plugins of this {@link Plugin#type()}. */
        public Builder filterType(String filterType) {
            this.filterType = filterType;
            return this;
        }

        /** Leaves out plugins that the caller lacks a permission for. */
        public Builder onlyWithPermission(boolean onlyWithPermission) {
            this.onlyWithPermission = onlyWithPermission;
            return this;
        }

        /** Lists plugins of the gallery that are not installed, too. */
        public Builder includeGallery(boolean includeGallery) {
            this.includeGallery = includeGallery;
            return this;
        }

        /** The language of labels and descriptions, as in {@code en_US}. */
        public Builder locale(String locale) {
            this.locale = locale;
            return this;
        }

        /**
         * Only plugins for at least one of these; none of them lists all. Whether BlueConic takes more than one is not
         * documented clearly; each is sent as a parameter of its own.
         */
        public Builder channelTypes(ChannelType... channelTypes) {
            this.channelTypes = channelTypes.length == 0
                    ? null
                    : Stream.of(channelTypes).map(ChannelType::value).toList();
            return this;
        }

        public PluginQuery build() {
            return new PluginQuery(this);
        }
    }
}
