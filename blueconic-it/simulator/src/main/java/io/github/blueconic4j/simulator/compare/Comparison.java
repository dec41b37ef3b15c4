package io.github.blueconic4j.simulator.compare;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.SimulatedTenant;

/**
 * Compares the simulated tenant with another server, call by call: not what they hold, which differs, but of what members and
 * types their answers are. Nothing is written to the other server.
 */
public final class Comparison {
    public static final int SAME = 0;
    public static final int DIFFERENT = 1;
    /** The other server could not be asked. */
    public static final int UNUSABLE = 2;

    /** The list that gives the IDs, what of it is the list, and the paths that take such an ID. */
    private static final List<List<String>> CALLS = List.of(
            List.of("/connections", "connections", "/connections/{}", "/connections/{}/runs"),
            List.of("/listeners", "listeners", "/listeners/{}"),
            List.of("/plugins", "plugins", "/plugins/{}"),
            List.of("/lifecycles", "lifecycles", "/lifecycles/{}"),
            List.of("/timelineEventTypes", "timelineEventTypes", "/timelineEventTypes/{}"),
            List.of("/timelineEventRollups", "timelineEventRollups", "/timelineEventRollups/{}"),
            List.of("/dialogues", "dialogues", "/dialogues/{}", "/reporting/dialogues?dialogueId={}"),
            List.of("/notebooks", "notebooks", "/notebooks/{}", "/notebooks/{}/runs"),
            List.of("/objectives", "objectives", "/objectives/{}"),
            List.of("/contentStores", "contentStores", "/contentStores/{}/items"),
            List.of("/channels", "channels", "/channels/{}"),
            List.of("/models", "models", "/models/{}"),
            List.of("/roles", "roles", "/roles/{}"),
            List.of("/users", "users", "/users/{}"),
            List.of("/profileProperties", "profileProperties", "/profileProperties/{}"),
            List.of("/groupTypes", "groupTypes", "/groups/{}"),
            List.of("/segments", "segments"),
            List.of("/segments/allvisitors/profiles", "profiles", "/profiles/{}", "/profileEvents/{}"),
            List.of("/auditEvents", "auditEvents"));

    private final Reader here;
    private final Reader there;
    private final PrintStream out;
    private int asked;
    private int different;

    private Comparison(Reader here, Reader there, PrintStream out) {
        this.here = here;
        this.there = there;
        this.out = out;
    }

    /**
     * Prints a line for each difference, and how many there are.
     *
     * @return {@link #SAME}, {@link #DIFFERENT} or {@link #UNUSABLE}; to be used as an exit code
     */
    public static int with(String url, String clientId, String clientSecret, PrintStream out, PrintStream errors) {
        try (SimulatedTenant tenant = SimulatedTenant.builder().start()) {
            Reader here = new Reader(tenant.url().toString(), tenant.clientId(), tenant.clientSecret());
            Comparison comparison = new Comparison(here, new Reader(url, clientId, clientSecret), out);
            CALLS.forEach(comparison::compare);
            out.println(comparison.asked + " calls, " + comparison.different + " of them answered in another shape");
            return comparison.different == 0 ? SAME : DIFFERENT;
        } catch (IllegalArgumentException e) {
            errors.println("blueconic-simulator: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private void compare(List<String> calls) {
        String list = calls.get(0);
        Map<Reader, String> ids = new LinkedHashMap<>();
        compare(list, here.get(list), there.get(list));
        for (Reader reader : List.of(here, there)) {
            JsonNode first = reader.get(list).json().path(calls.get(1)).path(0).path("id");
            ids.put(reader, first.isMissingNode() ? null : Reader.encoded(first.asText()));
        }
        for (String path : calls.subList(2, calls.size())) {
            if (ids.get(here) == null || ids.get(there) == null) {
                out.println("GET " + path + ": not asked, a list is empty");
            } else {
                compare(
                        path,
                        here.get(path.replace("{}", ids.get(here))),
                        there.get(path.replace("{}", ids.get(there))));
            }
        }
    }

    private void compare(String path, Reader.Answer mine, Reader.Answer theirs) {
        asked++;
        NavigableSet<String> differences = new TreeSet<>();
        if (mine.status() != theirs.status()) {
            differences.add("status " + mine.status() + " here, " + theirs.status() + " there");
        } else {
            add(differences, "only here: ", Shape.of(mine.json()), Shape.of(theirs.json()));
            add(differences, "only there: ", Shape.of(theirs.json()), Shape.of(mine.json()));
        }
        different += differences.isEmpty() ? 0 : 1;
        differences.forEach(difference -> out.println("GET " + path + ": " + difference));
    }

    private static void add(
            NavigableSet<String> differences, String how, NavigableSet<String> some, NavigableSet<String> others) {
        NavigableSet<String> alone = new TreeSet<>(some);
        alone.removeAll(others);
        alone.forEach(member -> differences.add(how + member));
    }
}
