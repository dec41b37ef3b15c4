package io.github.blueconic4j.simulator.state;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Dialogues, interactions and channels. */
final class SeededCampaigns {
    private static final List<String> GOALS = List.of(
            "CLICK_VIEW",
            "CONVERSION_VIEW",
            "CONVERSION_UNIQUEVIEW",
            "TOTALCONVERSION_VIEW",
            "CONVERSION_CLICK",
            "CONVERSIONVALUE_VIEW");

    private SeededCampaigns() {}

    static ObjectNode domain() {
        return Json.named("domain-main", "www.tenant.example");
    }

    static ObjectNode priority(Dice dice) {
        String name = dice.pick("Low", "Medium", "High");
        return Json.named("priority-" + name, name).put("isDefault", name.equals("Medium"));
    }

    static ArrayNode targetChannels(Dice dice) {
        ArrayNode targets = Json.array();
        if (dice.chance(70)) {
            ObjectNode target = targets.addObject().put("channelId", "channel-" + dice.below(6));
            target.putArray("URLRestrictions")
                    .addObject()
                    .put("pattern", "/" + dice.pick(Words.CATEGORIES))
                    .put("previewURL", "")
                    .put("restrictionType", dice.pick("RESTRICT", "EXCLUDE"));
        }
        return targets;
    }

    static Entries dialogues(long seed, String modelId) {
        Dice dice = new Dice(seed, "dialogues");
        Entries dialogues = new Entries();
        List<String> strategies = List.of("ROTATING", "AUTOMATIC", "EXCLUSIVE", "MODEL_BASED");
        for (int i = 0; i < 12; i++) {
            ObjectNode dialogue = dice.base(dice.uuid(), "Dialogue " + (i + 1) + ": " + dice.pick(Words.ARTICLES));
            dialogue.put("isEnabled", dice.chance(75)).put("lastViewDate", Timestamps.format(dice.moment()));
            dialogue.set("domains", Json.array().add(domain()));
            dialogue.set("priority", priority(dice));
            dialogue.set("targetChannels", targetChannels(dice));
            ArrayNode variants = dialogue.putArray("variants");
            for (int v = 0; v <= dice.below(3); v++) {
                variants.add(dice.base(dice.uuid(), "Variant " + (char) ('A' + v))
                        .put("isEnabled", dice.chance(90))
                        .put("pluginId", "plugin_form"));
            }
            String strategy = strategies.get(i % strategies.size());
            dialogue.set("optimizerSettings", optimizer(dice, strategy, modelId));
            dialogues.put(dialogue);
        }
        return dialogues;
    }

    private static ObjectNode optimizer(Dice dice, String strategy, String modelId) {
        boolean byModel = strategy.equals("MODEL_BASED");
        ObjectNode settings = Json.object()
                .put("controlGroupDistribution", dice.below(20))
                .put("evaluationDecision", dice.pick("STOP", "SPECIFIC", "WINNING", "ALL", "MODEL_BASED"))
                .put("evaluationModelId", byModel ? modelId : "")
                .put("goal", dice.pick(GOALS))
                .put("selectedVariantId", "")
                .put("variantStrategy", strategy)
                .put("variantStrategyModelId", byModel ? modelId : "");
        if (dice.chance(40)) {
            settings.put("evaluationDate", Timestamps.format(dice.moment()))
                    .put("evaluationViewCount", 1000 + dice.below(1000))
                    .put("evaluationClickCount", dice.below(1000))
                    .put("evaluationConversionCount", dice.below(100));
        }
        return settings;
    }

    static Entries interactions(long seed) {
        Dice dice = new Dice(seed, "interactions");
        Entries interactions = new Entries();
        for (int i = 0; i < 6; i++) {
            ObjectNode interaction =
                    Json.named(dice.uuid(), "Interaction " + (i + 1)).put("defaultLocale", "en_US");
            if (i % 3 != 2) {
                interaction.put("position", "#content-" + i);
                interaction
                        .putObject("interactionType")
                        .put("id", "plugin_form")
                        .put("positionType", dice.pick("content", "lightbox"))
                        .put("type", "dialogue");
                ObjectNode parameter = Json.object().put("id", "headline");
                parameter
                        .putArray("values")
                        .add(localized("en_US", dice.pick(Words.ARTICLES)))
                        .add(localized("sv_SE", "Läs mer"));
                interaction.putArray("parameters").add(parameter);
            }
            interactions.put(interaction);
        }
        return interactions;
    }

    private static ObjectNode localized(String locale, String text) {
        ObjectNode value = Json.object().put("locale", locale);
        value.putArray("value").add(text);
        return value;
    }

    static Entries channels(long seed) {
        Dice dice = new Dice(seed, "channels");
        Entries channels = new Entries();
        List<String> types = List.of("WEBSITE", "EMAIL", "MOBILE", "CTV", "WEBSITE", "WEBSITE");
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            String hostname = type.equals("MOBILE") ? "ios://tenant.example" : "www" + i + ".tenant.example";
            ObjectNode channel = dice.base("channel-" + i, type + " " + (i + 1))
                    .put("type", type)
                    .put("hostname", hostname)
                    .put("visitorCount", dice.below(100_000))
                    .put("lastVisitedDate", Timestamps.format(dice.moment()))
                    .put("logo", "https://www.tenant.example/logo-" + i + ".png");
            channel.set(
                    "aliases", i == 0 ? Json.texts(List.of("tenant.example", "shop.tenant.example")) : Json.array());
            channel.set("domain", domain());
            channels.put(channel);
        }
        return channels;
    }
}
