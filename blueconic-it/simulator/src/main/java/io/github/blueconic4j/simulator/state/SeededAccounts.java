package io.github.blueconic4j.simulator.state;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Roles, users, URL mappings and the first audit events. */
final class SeededAccounts {
    private static final List<String> ROLES =
            List.of("Administrator", "Analyst", "Marketeer", "Développeur", "Privacy officer", "Guest");
    private static final List<String> PERMISSIONS = List.of(
            "MANAGE_PROPERTIES",
            "READ_PROFILES",
            "MANAGE_PROFILES",
            "MANAGE_SEGMENTS",
            "MANAGE_DIALOGUES",
            "MANAGE_CONNECTIONS",
            "MANAGE_PII_VALUES",
            "READ_AUDIT_EVENTS",
            "MANAGE_MODELS",
            "READ_GROUPS",
            "USE_CUSTOM_CHANNEL_VIEW",
            "PERSONAL");

    private SeededAccounts() {}

    static Entries roles(long seed) {
        Dice dice = new Dice(seed, "roles");
        Entries roles = new Entries();
        for (int i = 0; i < ROLES.size(); i++) {
            ObjectNode role = dice.base("role-" + i, ROLES.get(i));
            role.set("permissions", Json.texts(i == 0 ? PERMISSIONS : dice.some(PERMISSIONS, 5)));
            if (i == 2) {
                role.putObject("restrictions")
                        .putArray("plugins")
                        .addObject()
                        .put("access", "deny")
                        .put("pluginId", "plugin_dialogue_2")
                        .set("operations", Json.texts(List.of("create", "edit")));
            }
            roles.put(role);
        }
        return roles;
    }

    static Entries users(long seed) {
        Dice dice = new Dice(seed, "users");
        Entries users = new Entries();
        for (int i = 0; i < 27; i++) {
            String name = Words.FIRST_NAMES.get(i % Words.FIRST_NAMES.size()) + " " + dice.pick(Words.LAST_NAMES);
            ObjectNode user = dice.base(i + "." + Words.mailOf(name), name);
            user.put("hasAllDomains", dice.chance(50)).put("isActive", dice.chance(90));
            user.put("isProvisioned", i % 3 == 0);
            if (i % 3 == 0) {
                user.put("externalId", dice.uuid());
            }
            if (dice.chance(80)) {
                user.put("lastLoginDate", Timestamps.format(dice.moment()));
            }
            int role = dice.below(ROLES.size());
            user.putArray("roles").add(Json.named("role-" + role, ROLES.get(role)));
            user.putArray("domains").add(SeededCampaigns.domain());
            user.set("permissions", Json.texts(dice.some(PERMISSIONS, 6)));
            users.put(user);
        }
        return users;
    }

    static Entries urlMappings(long seed) {
        Dice dice = new Dice(seed, "urlMappings");
        Entries mappings = new Entries();
        for (String id : List.of("2d", "4D", "spring sale/ä")) {
            ObjectNode mapping = Json.object().put("id", id);
            mapping.putArray("properties")
                    .add(Json.property("interests", List.of(dice.pick(Words.INTERESTS))))
                    .add(Json.property("interactionId", List.of(dice.uuid())));
            mapping.put("type", id.equals("4D") ? "SHORTENEDURL" : "TRACKINGPIXEL");
            mapping.put("url", "https://www.tenant.example/" + dice.pick(Words.CATEGORIES));
            mappings.put(mapping);
        }
        return mappings;
    }

    /** Newest first. */
    static List<ObjectNode> auditEvents(long seed) {
        Dice dice = new Dice(seed, "auditEvents");
        List<ObjectNode> events = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            ObjectNode event = Json.object()
                    .put("application", "blueconic")
                    .put("date", Timestamps.format(Dice.ANCHOR.minusSeconds(3600L * (i + 1))))
                    .put("userName", dice.user().path("userName").asText())
                    .put("objectType", dice.pick("SEGMENT", "PROFILEPROPERTY", "DIALOGUE", "CAMPAIGN", "USER", "MODEL"))
                    .put("operation", dice.pick("CREATE", "UPDATE", "DELETE", "READ", "LOGIN", "MANUAL_RUN"))
                    .put("ipAddress", "192.0.2." + (1 + dice.below(250)));
            event.putArray("objects").add(Json.named(dice.uuid(), "Object " + i));
            events.add(event);
        }
        return events;
    }
}
