package io.github.blueconic4j.simulator.state;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The properties of profiles and groups. */
final class SeededProperties {
    /** Not to be changed by REST, as if a plugin had made them. */
    static final Set<String> OF_PLUGINS =
            Set.of("creationdate", "lastvisitdate", "domaingroup", "visits", "clickcount");

    /** ID, name, filter type, merge strategy, then flags: u = unique, p = personal data, g = refers to groups. */
    private static final List<String> PROFILE_PROPERTIES = List.of(
            "email|E-mail address|EMAIL|LATEST|up",
            "customerid|Customer number|SELECT|KEEP_CURRENT|u",
            "firstname|First name|SELECT|LATEST|p",
            "lastname|Last name|SELECT|LATEST|p",
            "phone|Telephone|SELECT|LATEST|p",
            "city|City|SELECT|LATEST|",
            "country|Country|SELECT|LATEST|",
            "zipcode|Postal code|SELECT|BOTH|p",
            "birthdate|Date of birth|DATETIME|OLDEST|p",
            "age|Age|RANGE|HIGHEST|",
            "loyalty_tier|Loyalty tier|SELECT|LATEST|",
            "newsletter|Newsletter|SELECT|LATEST|",
            "interests|Interests|SELECT|BOTH|",
            "devicetype|Device|SELECT|BOTH|",
            "visits|Visits|RANGE|SUM|",
            "clickcount|Clicks|RANGE|SUM|",
            "lifetime_value|Lifetime value|DECIMAL|SUM|",
            "average_order_value|Average order|CURRENCY|LOWEST|",
            "creationdate|Creation date|DATETIME|OLDEST|",
            "lastvisitdate|Last visit|DATETIME|LATEST|",
            "firstvisit|First visit|DATETIME|OLDEST|",
            "visiteddomain|Visited domains|SELECT|BOTH|",
            "visitedchannel|Visited channels|SELECT|BOTH|",
            "domaingroup|Domain group|SELECT|SYSTEM_DEFINED|",
            "privacy_legislation|Privacy legislation|SELECT|SYSTEM_DEFINED|",
            "consented_objectives|Consented objectives|SELECT|SYSTEM_DEFINED|",
            "refused_objectives|Refused objectives|SELECT|SYSTEM_DEFINED|",
            "household_id|Household|SELECT|LATEST|g",
            "interactions_viewed|Interactions viewed|SELECT|BOTH|",
            "interactions_clicked|Interactions clicked|SELECT|BOTH|",
            "interactions_converted|Interactions converted|SELECT|BOTH|");

    private static final List<String> GROUP_PROPERTIES = List.of(
            "household_size|Größe des Haushalts|RANGE|HIGHEST|",
            "household_city|Household city|SELECT|LATEST|",
            "household_interests|Household interests|SELECT|BOTH|",
            "company_name|Company name|SELECT|LATEST|",
            "company_employees|Employees|RANGE|LATEST|",
            "company_founded|Founded|DATETIME|OLDEST|");

    private SeededProperties() {}

    static Entries of(long seed) {
        Dice dice = new Dice(seed, "properties");
        Entries properties = new Entries();
        PROFILE_PROPERTIES.forEach(row -> properties.put(property(dice, row.split("\\|", -1))));
        for (String row : GROUP_PROPERTIES) {
            ObjectNode property = property(dice, row.split("\\|", -1));
            String id = property.path("id").asText();
            property.put("groupTypeId", id.substring(0, id.indexOf('_')));
            property.put("compositionStrategy", dice.pick("BOTH", "LATEST"));
            properties.put(property);
        }
        return properties;
    }

    private static ObjectNode property(Dice dice, String[] row) {
        ObjectNode property = dice.base(row[0], row[1]);
        property.put("filterType", row[2]).put("mergeStrategy", row[3]);
        property.put("indexed", row[4].contains("u")).put("createNewProfile", row[4].contains("u"));
        property.put("dataSensitivity", row[4].contains("p") ? "PII" : "NON_PII");
        property.put("permissionLevel", row[4].contains("p") ? "PERSONAL" : dice.pick("ANONYMOUS", "DO_NOT_TRACK"));
        property.put("isIdProperty", row[4].contains("g"));
        if (row[4].contains("g")) {
            property.put("linkingGroupTypeId", "household");
        }
        property.put("availableForSegmentation", dice.chance(80)).put("showInUI", dice.chance(90));
        property.put("canRead", dice.chance(95)).put("canWrite", dice.chance(90));
        property.put("precision", row[2].equals("DECIMAL") ? 2 : 0).put("useValidation", true);
        property.put("filterTypeSuggestion", row[2]);
        property.put("lastProfileMutationDate", Timestamps.format(dice.moment()));
        property.set("values", Json.texts(row[0].equals("loyalty_tier") ? Words.TIERS : List.of()));
        addDetails(property, row[0], row[2]);
        return property;
    }

    private static void addDetails(ObjectNode property, String id, String filterType) {
        if (filterType.equals("CURRENCY")) {
            property.set("currency", currency("EUR"));
        }
        if (id.equals("age")) {
            property.putObject("range").put("min", 0).put("max", 130);
            ObjectNode unit = property.putObject("unit").put("id", "years");
            unit.putObject("name")
                    .putArray("label")
                    .add(Json.object().put("content", "Years").put("locale", "en_US"))
                    .add(Json.object().put("content", "Jaren").put("locale", "nl_NL"));
        }
    }

    /** The name and the symbol of a currency are the tenant's; a write only gives the code. */
    static ObjectNode currency(String isoCode) {
        ObjectNode currency = Json.object().put("isoCode", isoCode);
        try {
            var known = Currency.getInstance(isoCode);
            return currency.put("name", known.getDisplayName(Locale.ENGLISH))
                    .put("precision", known.getDefaultFractionDigits())
                    .put("symbol", known.getSymbol(Locale.US));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("currency.isoCode", "There is no currency with this ISO code");
        }
    }
}
