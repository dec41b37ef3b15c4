package io.github.blueconic4j.api.recommendations;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.QueryObject;

/** For whom and from which store items are recommended. */
@SuppressWarnings("UnusedVariable") // Jakarta REST reads the fields
public final class RecommendationQuery extends QueryObject {

    @QueryParam("profileId")
    private final String profileId;

    @QueryParam("storeId")
    private final String storeId;

    @QueryParam("itemId")
    private final String itemId;

    @QueryParam("frequencyCap")
    private final Long frequencyCap;

    @QueryParam("imageWidth")
    private final Long imageWidth;

    @QueryParam("imageHeight")
    private final Long imageHeight;

    @QueryParam("manualViewCounting")
    private final Boolean manualViewCounting;

    private RecommendationQuery(Builder builder) {
        profileId = text(builder.profileId);
        storeId = text(builder.storeId);
        itemId = text(builder.itemId);
        frequencyCap = builder.frequencyCap;
        imageWidth = builder.imageWidth;
        imageHeight = builder.imageHeight;
        manualViewCounting = builder.manualViewCounting;
    }

    /**
     * Items of a store.
     *
     * @throws IllegalArgumentException if the id is null or blank
     */
    public static Builder builder(String storeId) {
        return new Builder(Check.text("storeId", storeId));
    }

    public static final class Builder {

        private final String storeId;
        private String profileId;
        private String itemId;
        private Long frequencyCap;
        private Long imageWidth;
        private Long imageHeight;
        private Boolean manualViewCounting;

        private Builder(String storeId) {
            this.storeId = storeId;
        }

        /** The profile that items are recommended to; algorithms that learn from a profile need it. */
        public Builder profileId(String profileId) {
            this.profileId = Check.text("profileId", profileId);
            return this;
        }

        /** The item that the profile is looking at; it is not recommended itself. */
        public Builder itemId(String itemId) {
            this.itemId = Check.text("itemId", itemId);
            return this;
        }

        /** How often an item is recommended to a profile before it is left out. */
        public Builder frequencyCap(long frequencyCap) {
            this.frequencyCap = Check.notNegative("frequencyCap", frequencyCap);
            return this;
        }

        /** In pixels. */
        public Builder imageWidth(long imageWidth) {
            this.imageWidth = Check.notNegative("imageWidth", imageWidth);
            return this;
        }

        /** In pixels. */
        public Builder imageHeight(long imageHeight) {
            this.imageHeight = Check.notNegative("imageHeight", imageHeight);
            return this;
        }

        /** Whether the call leaves BlueConic's statistics as they are, because the items are not shown now. */
        public Builder manualViewCounting(boolean manualViewCounting) {
            this.manualViewCounting = manualViewCounting;
            return this;
        }

        public RecommendationQuery build() {
            return new RecommendationQuery(this);
        }
    }
}
