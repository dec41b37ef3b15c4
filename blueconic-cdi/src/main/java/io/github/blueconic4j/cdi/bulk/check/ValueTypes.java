package io.github.blueconic4j.cdi.bulk.check;

import java.util.Set;
import java.util.regex.Pattern;

import io.github.blueconic4j.api.common.PropertyText;
import io.github.blueconic4j.api.properties.FilterType;

/** What values of a property may be, by its filter type; they are all text. */
final class ValueTypes {

    private static final Set<FilterType> NUMBERS = Set.of(FilterType.RANGE, FilterType.DECIMAL, FilterType.CURRENCY);

    /** Lets through what may be an address, and not much else. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{1,18}");

    private ValueTypes() {}

    static boolean isNumber(FilterType type) {
        return type != null && NUMBERS.contains(type);
    }

    /** What the value must be and is not; null if it is, or if its type is not known. */
    static String mismatch(FilterType type, String value) {
        if (isNumber(type)) {
            return isNumber(value) ? null : "must be a number";
        } else if (FilterType.DATETIME.equals(type)) {
            return MILLISECONDS.matcher(value).matches() ? null : "must be milliseconds since 1970";
        } else if (FilterType.EMAIL.equals(type)) {
            return EMAIL.matcher(value).matches() ? null : "must be an e-mail address";
        }
        return null;
    }

    private static boolean isNumber(String text) {
        try {
            PropertyText.decimal(text);
            return true;
        } catch (NumberFormatException other) {
            return false;
        }
    }
}
