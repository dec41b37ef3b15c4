package io.github.blueconic4j.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Connections, listeners, notebooks and plugins. */
final class SeededPlatform {
    private static final List<String> STATES =
            List.of("FINISHED", "FAILED", "RUNNING", "STOPPED", "STARTING", "STOPPING");
    private static final DateTimeFormatter RUN_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SeededPlatform() {}

    static Entries connections(long seed) {
        Dice dice = new Dice(seed, "connections");
        Entries connections = new Entries();
        List<String> kinds = List.of("CSV import", "SFTP export", "Audience sync", "Webhook", "Étude de marché");
        for (int i = 0; i < 13; i++) {
            ObjectNode connection = dice.base(dice.uuid(), kinds.get(i % kinds.size()) + " " + (i + 1));
            addPlacement(dice, connection, "connection_" + i % kinds.size());
            connection.put("scheduleMode", dice.pick("SCHEDULED", "CONTINUOUS"));
            if (i % 2 == 0) {
                connection.putArray("roles").add(Json.named("role-0", "Administrator"));
            }
            connections.put(connection);
        }
        return connections;
    }

    static Entries listeners(long seed) {
        Dice dice = new Dice(seed, "listeners");
        Entries listeners = new Entries();
        List<String> kinds = List.of("Form listener", "Scroll depth", "Ad blocker", "Preferred hour");
        for (int i = 0; i < 11; i++) {
            ObjectNode listener = dice.base(dice.uuid(), kinds.get(i % kinds.size()) + " " + (i + 1));
            addPlacement(dice, listener, "listener_" + i % kinds.size());
            if (dice.chance(60)) {
                listener.put("lastActivationDate", Timestamps.format(dice.moment()));
            }
            listeners.put(listener);
        }
        return listeners;
    }

    private static void addPlacement(Dice dice, ObjectNode object, String pluginId) {
        boolean everywhere = dice.chance(50);
        object.put("allChannels", everywhere).put("isEnabled", dice.chance(80)).put("pluginId", pluginId);
        object.set("domains", everywhere ? Json.array() : Json.array().add(SeededCampaigns.domain()));
        object.set("targetChannels", everywhere ? Json.array() : SeededCampaigns.targetChannels(dice));
        if (dice.chance(30)) {
            object.put("requiredPermission", "MANAGE_CONNECTIONS");
        }
    }

    static Entries notebooks(long seed) {
        Dice dice = new Dice(seed, "notebooks");
        Entries notebooks = new Entries();
        for (int i = 0; i < 6; i++) {
            ObjectNode notebook = dice.base(dice.uuid(), "Notebook " + (i + 1));
            notebook.put("isEnabled", dice.chance(60)).put("pluginId", "notebook_blank");
            if (i % 2 == 0) {
                notebook.putArray("roles").add(Json.named("role-1", "Analyst"));
            }
            notebooks.put(notebook);
        }
        return notebooks;
    }

    /** Gives each object runs, and the last of them as its {@code lastRun}; the run lists by object ID. */
    static Entries runs(long seed, String kind, Entries objects) {
        Dice dice = new Dice(seed, kind + " runs");
        Entries runs = new Entries();
        for (ObjectNode object : objects.all()) {
            String id = object.path("id").asText();
            ArrayNode list = Json.array();
            int count = dice.below(15);
            for (int i = count; i > 0; i--) {
                list.add(run(dice, id, i, i == count));
            }
            if (count > 0) {
                objects.put(object.set("lastRun", list.get(0)));
            }
            runs.put(Json.object().put("id", id).set("runs", list));
        }
        return runs;
    }

    private static ObjectNode run(Dice dice, String id, int number, boolean last) {
        String state = last ? dice.pick(STATES) : dice.pick(STATES.subList(0, 2));
        Instant start = Dice.ANCHOR.minus(Duration.ofDays(40L - number)).plusSeconds(dice.below(3600));
        ObjectNode run = Json.object()
                .put("lane", dice.pick("REGULAR", "REGULAR2", "REGULAR8", "EXPRESS", "RUN_NOW", "CONTINUOUS"))
                .put("message", "<p>Run " + number + " is " + state.toLowerCase(Locale.ROOT) + "</p>")
                .put("runCount", number)
                .put("runId", RUN_TIME.format(start) + "_" + id)
                .put("startDate", Timestamps.format(start))
                .put("state", state);
        ArrayNode statistics = run.putArray("goalStatistics");
        if (state.equals("FINISHED") || state.equals("FAILED")) {
            run.put("endDate", Timestamps.format(start.plusSeconds(1 + dice.below(600))));
            statistics.add(Json.property("SUCCESS", List.of(Integer.toString(dice.below(1000)))));
            statistics.add(Json.property("FAILED", List.of(Integer.toString(dice.below(3)))));
        }
        return run;
    }

    /** Those whose ID begins with {@code gallery_} are not installed. */
    static Entries plugins(long seed) {
        Dice dice = new Dice(seed, "plugins");
        Entries plugins = new Entries();
        List<String> types = List.of("batchconnection", "globallistener", "dialogue", "parameter");
        for (int i = 0; i < 26; i++) {
            String type = types.get(i % types.size());
            String id = (i > 22 ? "gallery_" : "plugin_") + type + "_" + i;
            ObjectNode plugin = dice.base(id, id)
                    .put("URL", "https://plugins.tenant.example/" + id + "/1.0." + i + "/plugin.xml")
                    .put("indexURL", "https://plugins.tenant.example/" + id + "/index.xml")
                    .put("latestVersion", dice.chance(90))
                    .put("positionType", type.equals("dialogue") ? "content" : "")
                    .put("profileIndependent", dice.chance(20))
                    .put("supportLevel", dice.pick("STANDARD", "CUSTOM"))
                    .put("type", type)
                    .put("version", "1.0." + i);
            if (type.equals("batchconnection")) {
                plugin.put("scheduleMode", dice.pick("SCHEDULED", "CONTINUOUS"));
            }
            plugin.set(
                    "channelTypes", Json.texts(dice.some(List.of("WEBSITE", "FACEBOOK", "EMAIL", "MOBILE", "CTV"), 3)));
            plugin.set("labels", labels("Plugin " + i, "Insticksmodul nr " + i));
            plugin.set("descriptions", dice.chance(70) ? labels("Does " + i, "Gör " + i) : Json.array());
            plugins.put(plugin);
        }
        return plugins;
    }

    private static ArrayNode labels(String english, String swedish) {
        return Json.array()
                .add(Json.object().put("key", "en_US").put("value", english))
                .add(Json.object().put("key", "sv_SE").put("value", swedish));
    }
}
