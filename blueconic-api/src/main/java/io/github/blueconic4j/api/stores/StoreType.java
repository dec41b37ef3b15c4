package io.github.blueconic4j.api.stores;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What the items of a store are. */
@JsonbTypeAdapter(StoreType.Adapter.class)
public record StoreType(String value) implements OpenValue {

    public static final StoreType CONTENT = new StoreType("CONTENT");
    public static final StoreType PRODUCT = new StoreType("PRODUCT");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<StoreType> {
        public Adapter() {
            super(StoreType::new);
        }
    }
}
