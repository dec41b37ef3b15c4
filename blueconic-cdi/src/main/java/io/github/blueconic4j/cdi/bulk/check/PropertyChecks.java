package io.github.blueconic4j.cdi.bulk.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.blueconic4j.api.common.PropertyRule;
import io.github.blueconic4j.api.common.PropertyStrategy;
import io.github.blueconic4j.api.common.RuleRestriction;
import io.github.blueconic4j.api.properties.DataSensitivity;
import io.github.blueconic4j.api.properties.FilterType;
import io.github.blueconic4j.api.properties.Property;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem.Code;

/** The rules of a change against the properties that profiles, or groups of one type, have. */
final class PropertyChecks {

    private static final Set<PropertyStrategy> COUNTING = Set.of(PropertyStrategy.INCREMENT, PropertyStrategy.SUM);
    private static final Set<PropertyStrategy> STRATEGIES = Set.of(
            PropertyStrategy.SET,
            PropertyStrategy.ADD,
            PropertyStrategy.SET_IF_EMPTY,
            PropertyStrategy.REMOVE,
            PropertyStrategy.INCREMENT,
            PropertyStrategy.SUM);
    private static final Set<RuleRestriction> RESTRICTIONS = Set.of(
            RuleRestriction.ALL_PROFILES, RuleRestriction.EXISTING_PROFILES_ONLY, RuleRestriction.NEW_PROFILES_ONLY);

    private final Map<String, Property> properties = new HashMap<>();

    PropertyChecks(Iterable<Property> properties) {
        properties.forEach(property -> this.properties.put(property.id(), property));
    }

    /** @param rules null for none; each of them has an id and values */
    void check(Problems problems, List<PropertyRule> rules) {
        for (int i = 0; rules != null && i < rules.size(); i++) {
            check(problems, "properties[" + i + "]", rules.get(i));
        }
    }

    private void check(Problems problems, String field, PropertyRule rule) {
        problems.unless(STRATEGIES, rule.strategy(), field + ".strategy");
        if (rule.strategy() == null) {
            problems.warning(
                    Code.NO_STRATEGY, field + ".strategy", "is missing; BlueConic does not say what that means");
        }
        problems.unless(RESTRICTIONS, rule.restriction(), field + ".restriction");
        Property property = known(problems, field + ".id", rule.id());
        if (property == null) {
            return;
        }
        if (DataSensitivity.PII.equals(property.dataSensitivity())) {
            problems.warning(Code.PERSONAL_DATA, field + ".id", "the right to write personal data is needed");
        }
        if (Boolean.TRUE.equals(property.readOnly())) {
            problems.warning(Code.READ_ONLY, field + ".id", "the property is marked as read-only");
        }
        checkValues(problems, field + ".values", rule, property);
    }

    private static void checkValues(Problems problems, String field, PropertyRule rule, Property property) {
        FilterType type = property.filterType();
        if (rule.strategy() != null && COUNTING.contains(rule.strategy())) {
            if (!ValueTypes.isNumber(type)) {
                problems.warning(Code.WRONG_TYPE, field, "a number is added to a property that is not one of numbers");
            }
            return;
        }
        for (int i = 0; i < rule.values().size(); i++) {
            String expected = ValueTypes.mismatch(type, rule.values().get(i));
            if (expected != null) {
                String value = field + "[" + i + "]";
                if (Boolean.TRUE.equals(property.useValidation())) {
                    problems.error(Code.WRONG_TYPE, value, expected);
                } else {
                    problems.warning(Code.WRONG_TYPE, value, expected + "; BlueConic does not validate this property");
                }
            }
        }
    }

    /** Whether profiles are found by it. */
    void checkUnique(Problems problems, String field, String id) {
        Property property = known(problems, field, id);
        if (property != null && !Boolean.TRUE.equals(property.indexed())) {
            problems.error(Code.NOT_UNIQUE, field, "no profile is found by it, since it is not a unique identifier");
        }
    }

    private Property known(Problems problems, String field, String id) {
        Property property = properties.get(id);
        if (property == null) {
            problems.error(Code.UNKNOWN_PROPERTY, field, "the tenant has no property " + id + " here");
        }
        return property;
    }
}
