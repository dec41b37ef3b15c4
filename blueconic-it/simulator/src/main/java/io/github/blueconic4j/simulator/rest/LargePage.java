package io.github.blueconic4j.simulator.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Profile;
import io.github.blueconic4j.simulator.state.Profiles;
import io.github.blueconic4j.simulator.state.SeededProfiles;

/** A page of many profiles of a segment, as fast as it can be made. */
final class LargePage {
    private static final int BUFFER = 256 * 1024;

    private final Profiles all;
    private final SeededProfiles seeded;
    private final ProfileTemplates templates;
    private final ProfileView view;
    private final Predicate<Profile> condition;
    private byte[] buffer = new byte[BUFFER];
    private int filled;
    private boolean first = true;

    /**
     * @param condition one that holds for all seeded profiles of a kind, or for none of them
     */
    LargePage(Profiles all, ProfileView view, Predicate<Profile> condition) {
        this.all = all;
        this.seeded = all.seeded();
        this.templates = new ProfileTemplates(seeded, view);
        this.view = view;
        this.condition = condition;
    }

    /** Whether a profile at this position is in the segment. */
    boolean isHit(long position) {
        if (seeded.isUntouched(position)) {
            return templates.holds(position, condition);
        }
        Profile profile = all.at(position);
        return profile != null && condition.test(profile);
    }

    void write(OutputStream out, ObjectNode head, long start, long end) throws IOException {
        String text = Json.MAPPER.writeValueAsString(head);
        add(out, (text.substring(0, text.length() - 1) + ",\"profiles\":[").getBytes(StandardCharsets.UTF_8));
        for (long position = start; position < end; position++) {
            if (!isHit(position)) {
                continue;
            }
            separate(out);
            if (seeded.isUntouched(position)) {
                reserve(out, templates.mostBytes(position));
                filled = templates.render(position, buffer, filled);
            } else {
                add(out, Json.bytes(view.show(all.at(position))));
            }
        }
        add(out, "]}".getBytes(StandardCharsets.UTF_8));
        out.write(buffer, 0, filled);
    }

    private void separate(OutputStream out) throws IOException {
        if (!first) {
            reserve(out, 1);
            buffer[filled++] = ',';
        }
        first = false;
    }

    private void add(OutputStream out, byte[] bytes) throws IOException {
        reserve(out, bytes.length);
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void reserve(OutputStream out, int bytes) throws IOException {
        if (filled + bytes <= buffer.length) {
            return;
        }
        out.write(buffer, 0, filled);
        filled = 0;
        if (bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, bytes);
        }
    }
}
