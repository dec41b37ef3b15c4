package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a profile remembers of a visitor's views and clicks. */
public final class Visits {
    private Visits() {}

    /** The interaction joins those that were viewed, clicked or converted. */
    public static void interaction(Profile profile, String type, String interactionId) {
        String property =
                switch (type) {
                    case "VIEW" -> "interactions_viewed";
                    case "CLICK" -> "interactions_clicked";
                    default -> "interactions_converted";
                };
        add(profile, property, interactionId);
    }

    public static void page(Profile profile, String host, Instant now) {
        if (profile.values("firstvisit").isEmpty()) {
            profile.set("firstvisit", List.of(Long.toString(now.toEpochMilli())));
        }
        add(profile, "visiteddomain", host);
        add(profile, "visitedchannel", host);
    }

    private static void add(Profile profile, String property, String value) {
        Set<String> all = new LinkedHashSet<>(profile.values(property));
        all.add(value);
        profile.set(property, new ArrayList<>(all));
    }
}
