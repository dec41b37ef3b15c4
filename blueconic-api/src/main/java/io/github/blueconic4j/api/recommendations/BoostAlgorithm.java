package io.github.blueconic4j.api.recommendations;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What makes an item rank higher. */
@JsonbTypeAdapter(BoostAlgorithm.Adapter.class)
public record BoostAlgorithm(String value) implements OpenValue {

    public static final BoostAlgorithm COLLABORATIVE_FILTERING = new BoostAlgorithm("COLLABORATIVE_FILTERING");
    public static final BoostAlgorithm INTEREST = new BoostAlgorithm("INTEREST");
    public static final BoostAlgorithm LOOK_ALIKE = new BoostAlgorithm("LOOK_ALIKE");
    public static final BoostAlgorithm RECENCY = new BoostAlgorithm("RECENCY");
    public static final BoostAlgorithm RECENT_CTR = new BoostAlgorithm("RECENT_CTR");
    public static final BoostAlgorithm RECENT_ENTRYPAGE = new BoostAlgorithm("RECENT_ENTRYPAGE");
    public static final BoostAlgorithm RECENT_ORDER = new BoostAlgorithm("RECENT_ORDER");
    public static final BoostAlgorithm RECENT_SHOPPINGCART = new BoostAlgorithm("RECENT_SHOPPINGCART");
    public static final BoostAlgorithm RECENT_VIEW = new BoostAlgorithm("RECENT_VIEW");
    public static final BoostAlgorithm RECENTLY_BOUGHT = new BoostAlgorithm("RECENTLY_BOUGHT");
    public static final BoostAlgorithm RECENTLY_SHOPPINGCART = new BoostAlgorithm("RECENTLY_SHOPPINGCART");
    public static final BoostAlgorithm RECENTLY_VIEWED = new BoostAlgorithm("RECENTLY_VIEWED");
    public static final BoostAlgorithm SAME_CATEGORY = new BoostAlgorithm("SAME_CATEGORY");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<BoostAlgorithm> {
        public Adapter() {
            super(BoostAlgorithm::new);
        }
    }
}
