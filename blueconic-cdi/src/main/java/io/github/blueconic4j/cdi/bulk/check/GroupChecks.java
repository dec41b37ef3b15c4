package io.github.blueconic4j.cdi.bulk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.blueconic4j.api.common.ChangeStrategy;
import io.github.blueconic4j.api.common.PagedList;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.grouptypes.GroupType;
import io.github.blueconic4j.api.grouptypes.GroupTypesApi;
import io.github.blueconic4j.api.properties.PropertiesApi;
import io.github.blueconic4j.api.properties.Property;
import io.github.blueconic4j.api.properties.PropertyQuery;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem.Code;

/** The same as {@link ProfileChecks} for groups. */
public final class GroupChecks {

    private static final int PAGE = 100;
    private static final Set<ChangeStrategy> STRATEGIES =
            Set.of(ChangeStrategy.UPSERT, ChangeStrategy.UPDATE, ChangeStrategy.DELETE);

    private final Map<String, PropertyChecks> byType;

    private GroupChecks(Map<String, PropertyChecks> byType) {
        this.byType = byType;
    }

    /** Reads all group types and all of their properties. */
    public static GroupChecks load(BulkCalls calls) {
        Map<String, List<Property>> byType = new HashMap<>();
        for (GroupType type : calls.api(GroupTypesApi.class).list().groupTypes()) {
            byType.put(type.id(), new ArrayList<>());
        }
        // without a type BlueConic lists the properties of profiles
        if (!byType.isEmpty()) {
            for (Property property : properties(calls.api(PropertiesApi.class), byType.keySet())) {
                byType.getOrDefault(property.groupTypeId(), new ArrayList<>()).add(property);
            }
        }
        Map<String, PropertyChecks> checks = new HashMap<>();
        byType.forEach((type, properties) -> checks.put(type, new PropertyChecks(properties)));
        return new GroupChecks(checks);
    }

    private static Iterable<Property> properties(PropertiesApi properties, Set<String> types) {
        return PagedList.of(PAGE, (start, count) -> {
            PropertyQuery.Builder query =
                    PropertyQuery.builder().startIndex(start).count(count);
            types.forEach(query::groupTypeId);
            return properties.list(query.build());
        });
    }

    /** See {@link ProfileChecks#check}. */
    public List<ChangeProblem> check(GroupChange change) {
        try {
            change.check();
        } catch (IllegalArgumentException refused) {
            return Problems.invalid(refused);
        }
        Problems problems = new Problems();
        problems.unless(STRATEGIES, change.strategy(), "strategy");
        PropertyChecks properties = byType.get(change.groupTypeId());
        if (properties == null) {
            problems.error(Code.UNKNOWN_GROUP_TYPE, "groupTypeId", "the tenant has no such group type");
        } else {
            properties.check(problems, change.properties());
        }
        return problems.list();
    }
}
