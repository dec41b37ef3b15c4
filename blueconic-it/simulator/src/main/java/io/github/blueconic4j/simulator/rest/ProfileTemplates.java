package io.github.blueconic4j.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Profile;
import io.github.blueconic4j.simulator.state.SeededProfiles;

/**
 * Seeded profiles as bytes, quicker than by way of JSON trees: those whose indexes are the same modulo a number differ in nothing
 * but their ID and their index, so that only the first of them is made, and the others are it with these two put in. For one
 * answer: what is written later is not seen.
 */
final class ProfileTemplates {
    private final SeededProfiles source;
    private final ProfileView view;
    private final Template[] templates;
    private final Boolean[] holds;

    ProfileTemplates(SeededProfiles source, ProfileView view) {
        this.source = source;
        this.view = view;
        this.templates = new Template[source.variety()];
        this.holds = new Boolean[source.variety()];
    }

    /** Whether a condition holds for this profile and all others of its kind; always to be asked with the same one. */
    boolean holds(long index, Predicate<Profile> condition) {
        int kind = (int) (index % holds.length);
        if (holds[kind] == null) {
            holds[kind] = condition.test(source.make(index));
        }
        return holds[kind];
    }

    /** Appends the profile to a buffer with room enough; where it ends. */
    int render(long index, byte[] buffer, int from) {
        Template template = template(index);
        byte[] id = null;
        byte[] number = null;
        int at = from;
        for (byte[] piece : template.pieces) {
            if (piece == Template.ID) {
                id = id == null ? ascii(source.idOf(index)) : id;
                piece = id;
            } else if (piece == Template.INDEX) {
                number = number == null ? ascii(Long.toString(index)) : number;
                piece = number;
            }
            System.arraycopy(piece, 0, buffer, at, piece.length);
            at += piece.length;
        }
        return at;
    }

    /** No rendered profile of this kind is longer. */
    int mostBytes(long index) {
        return template(index).mostBytes;
    }

    private Template template(long index) {
        int kind = (int) (index % templates.length);
        if (templates[kind] == null) {
            templates[kind] = new Template(source, view, kind);
        }
        return templates[kind];
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Template {
        static final byte[] ID = {};
        static final byte[] INDEX = {0};
        /** So far out that its digits stand for nothing else. */
        private static final long FAR = 7_913_427_000_000L;

        private final byte[][] pieces;
        private final int mostBytes;

        Template(SeededProfiles source, ProfileView view, int kind) {
            long index = FAR - FAR % source.variety() + kind;
            Profile profile = source.make(index);
            String json = new String(Json.bytes(view.show(profile)), StandardCharsets.UTF_8);
            Matcher holes =
                    Pattern.compile(Pattern.quote(profile.id()) + "|" + index).matcher(json);
            List<byte[]> found = new ArrayList<>();
            int end = 0;
            int bytes = 0;
            while (holes.find()) {
                found.add(utf8(json.substring(end, holes.start())));
                found.add(holes.group().equals(profile.id()) ? ID : INDEX);
                bytes += profile.id().length();
                end = holes.end();
            }
            found.add(utf8(json.substring(end)));
            pieces = found.toArray(byte[][]::new);
            mostBytes = bytes + found.stream().mapToInt(piece -> piece.length).sum();
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
