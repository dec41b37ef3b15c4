package io.github.blueconic4j.api.profiles;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.PropertyText;
import io.github.blueconic4j.api.common.QueryObject;

/**
 * What the profiles that are searched for have, all of it: {@code ProfileSearch.where("email", email).and("brand", b)}.
 * Only properties that are indexed as unique identifiers can be searched by; values are what {@link PropertyText}
 * writes.
 */
@SuppressWarnings("unused") // the REST client reads the fields
public final class ProfileSearch extends QueryObject {

    /** The n-th value belongs to the n-th property. */
    @QueryParam("property")
    private final List<String> property;

    @QueryParam("value")
    private final List<String> value;

    private ProfileSearch(List<String> property, List<String> value) {
        this.property = property;
        this.value = value;
    }

    public static ProfileSearch where(String propertyId, Object value) {
        return new ProfileSearch(List.of(), List.of()).and(propertyId, value);
    }

    public ProfileSearch and(String propertyId, Object value) {
        Check.propertyId("property", propertyId);
        String text = PropertyText.write(propertyId, value);
        Check.that(!text.isEmpty(), "value", "of property " + propertyId + " must not be empty");
        return new ProfileSearch(with(property, propertyId), with(this.value, text(text)));
    }

    private static List<String> with(List<String> list, String entry) {
        List<String> longer = new ArrayList<>(list);
        longer.add(entry);
        return List.copyOf(longer);
    }

    /** Without the values, which are most likely personal data. */
    @Override
    public String toString() {
        return "ProfileSearch" + property;
    }
}
