package io.github.blueconic4j.simulator.state;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Objectives, timeline event types, rollups and lifecycles. */
final class SeededTimeline {
    private SeededTimeline() {}

    static Entries objectives(long seed) {
        Dice dice = new Dice(seed, "objectives");
        Entries objectives = new Entries();
        for (String name : List.of("marketing", "analytics", "personalization")) {
            ObjectNode objective = dice.base(name + "_objective", name);
            objective.put("title", "For " + name).put("objectiveDescription", "Data is used for " + name);
            objective.put("needsConsent", !name.equals("analytics"));
            objective.set("legislations", Json.texts(List.of("GDPR", "UK_GDPR", dice.pick("PIPEDA", "JAMAICA_DPA"))));
            objective.put("lastProfileMutationDate", Timestamps.format(dice.moment()));
            objective
                    .putArray("references")
                    .add(Json.object().put("id", "listener_form").put("type", "plugin"))
                    .add(Json.object().put("id", dice.uuid()).put("type", dice.pick("notebook", "segment")));
            objectives.put(objective);
        }
        return objectives;
    }

    static Entries eventTypes(long seed) {
        Dice dice = new Dice(seed, "eventTypes");
        Entries types = new Entries();
        ArrayNode product = Json.array().add(field("id", "TEXT")).add(field("quantity", "NUMBER"));
        ObjectNode nested =
                Json.object().put("key", "product").put("name", "Products").put("multiple", true);
        nested.set("value", product);
        types.put(type(dice, "order", "Order")
                .put("mappingSystemEventType", "order")
                .set(
                        "fieldTypes",
                        Json.array().add(field("total_value", "DECIMAL")).add(nested)));
        types.put(type(dice, "store_visit", "Visit to a store")
                .put("mappingFrontendEventType", "visit")
                .set("fieldTypes", Json.array().add(field("place", "TEXT")).add(field("minutes", "NUMBER"))));
        types.put(type(dice, "support_call", "Call for support")
                .set("fieldTypes", Json.array().add(field("reason", "TEXT").put("multiple", true))));
        return types;
    }

    private static ObjectNode type(Dice dice, String id, String name) {
        boolean order = id.equals("order");
        return dice.base(id, name)
                .put("priority", order ? "HIGH" : "LOW")
                .put("retentionPeriod", order ? 730 : 30)
                .put("source", order ? "PLUGIN" : "REST");
    }

    private static ObjectNode field(String key, String value) {
        return Json.object()
                .put("dataSensitivity", key.equals("place") ? "PII" : "NON_PII")
                .put("description", "The " + key)
                .put("identifier", "field_" + key)
                .put("key", key)
                .put("multiple", false)
                .put("name", key)
                .put("value", value);
    }

    static Entries rollups(long seed) {
        Dice dice = new Dice(seed, "rollups");
        Entries rollups = new Entries();
        List<String> operators =
                List.of("COUNT", "SUM", "MINIMUM", "MAXIMUM", "LAST", "FIRST", "AVERAGE", "ALL_VALUES");
        for (int i = 0; i < operators.size(); i++) {
            ObjectNode rollup = dice.base(dice.uuid(), "Rollup by " + operators.get(i));
            rollup.put("isEnabled", dice.chance(70)).put("configurationHash", Long.toHexString(dice.below(1 << 30)));
            if (dice.chance(60)) {
                rollup.put("lastStatisticsUpdate", Timestamps.format(dice.moment()));
                rollup.put("lastValueSet", Timestamps.format(dice.moment()));
                rollup.put("profilesMarkedForRollup", dice.below(50)).put("profilesUpdated", dice.below(5000));
            }
            rollup.set("query", i == 0 ? sqlQuery() : basicQuery(dice, operators.get(i)));
            rollups.put(rollup);
        }
        return rollups;
    }

    private static ObjectNode sqlQuery() {
        ObjectNode query =
                Json.object().put("type", "SQL").put("sqlQuery", "SELECT COUNT(*) AS `orders`\nFROM `order_event`");
        query.set("eventTypeIds", Json.texts(List.of("order")));
        query.putArray("conditions")
                .addObject()
                .put("conditionOperator", "SQL_BASED_SLIDING_WINDOW")
                .put("eventPropertyId", "date")
                .put("toValue", 90.0)
                .putArray("values");
        query.putArray("mappings")
                .addObject()
                .put("profilePropertyId", "clickcount")
                .put("sqlSelectColumnName", "orders");
        return query;
    }

    private static ObjectNode basicQuery(Dice dice, String operator) {
        ObjectNode query = Json.object().put("type", "BASIC");
        query.set("eventTypeIds", Json.texts(List.of("order", "store_visit")));
        ArrayNode conditions = query.putArray("conditions");
        conditions
                .addObject()
                .put("conditionOperator", dice.pick("WITHIN_LAST", "WITHIN_NEXT"))
                .put("eventPropertyId", "date")
                .put("filterRangeType", dice.pick("CALENDAR_DAYS_UTC", "DAYS_24h", "HOURS"))
                .put("fromValue", 0.0)
                .put("toValue", 30.0);
        conditions
                .addObject()
                .put("conditionOperator", dice.pick("BETWEEN", "BEFORE", "AFTER"))
                .put("fromDate", Timestamps.format(dice.moment()))
                .put("toDate", Timestamps.format(Dice.ANCHOR));
        conditions
                .addObject()
                .put("conditionOperator", dice.pick("CONTAINS_ANY", "DOES_NOT_CONTAIN_ANY"))
                .put("eventPropertyId", "order.product.id")
                .set("values", Json.texts(List.of("product-1", "product-2")));
        query.putArray("mappings")
                .addObject()
                .put("eventPropertyId", "total_value")
                .put("mappingOperator", operator)
                .put("profilePropertyId", "lifetime_value");
        return query;
    }

    static Entries lifecycles(long seed) {
        Dice dice = new Dice(seed, "lifecycles");
        Entries lifecycles = new Entries();
        for (String name : List.of("Welcome", "Win back", "Renewal", "Loyalty")) {
            ObjectNode lifecycle = dice.base(dice.uuid(), name);
            lifecycle.put("isEnabled", dice.chance(70)).put("pluginId", "lifecycle_blank");
            lifecycle.set("domains", dice.chance(50) ? Json.array().add(SeededCampaigns.domain()) : Json.array());
            lifecycle.set("priority", SeededCampaigns.priority(dice));
            ArrayNode stages = lifecycle.putArray("stages");
            stages.add(stage(dice, "Not assigned", Json.object(), Json.array()));
            ObjectNode rule = Json.object()
                    .put("frequencyCapDuration", dice.pick("MINUTE", "HOUR", "DAY", "WEEK", "SESSION", "ALWAYS"))
                    .put("frequencyCapViews", 1 + dice.below(5))
                    .put("id", dice.uuid());
            ArrayNode touchpoints =
                    Json.array().add(Json.object().put("id", dice.uuid()).put("type", "dialogue"));
            stages.add(stage(dice, "First contact", rule, touchpoints));
            lifecycles.put(lifecycle);
        }
        return lifecycles;
    }

    private static ObjectNode stage(Dice dice, String name, ObjectNode rule, ArrayNode touchpoints) {
        ObjectNode stage = Json.object().put("identifier", dice.uuid()).put("name", name);
        stage.set("rule", rule);
        stage.set("touchpoints", touchpoints);
        return stage;
    }
}
