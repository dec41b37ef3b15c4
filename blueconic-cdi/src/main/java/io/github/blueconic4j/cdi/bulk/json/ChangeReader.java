package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.Nesting;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.profiles.ProfileChange;

/**
 * Reads changes out of lines of NDJSON. A member that no change has is refused: it would be lost without a word, and with it
 * what it should have done.
 */
public final class ChangeReader<C> {

    /** What a value may have for members, and these for values; null is anything. */
    private record Shape(Map<String, Shape> members) {

        private static final Shape ANY = new Shape(null);

        static Shape of(String plain, Map<String, Shape> further) {
            Map<String, Shape> members = new java.util.HashMap<>(further);
            for (String name : plain.split(" ", -1)) {
                members.put(name, ANY);
            }
            return new Shape(Map.copyOf(members));
        }
    }

    private static final Set<String> REJECT = Set.of("index", "line", "code", "messages", "change", "text");

    private static final Shape RULE = Shape.of("id values strategy restriction", Map.of());
    private static final Shape EVENT = Shape.of(
            "id eventTypeId date strategy identifier", Map.of("data", Shape.of("id values strategy", Map.of())));
    private static final Shape PROFILE = Shape.of(
            "profileId strategy permissionLevel privacyLegislation domainGroup identifier triggerOnEventAdded"
                    + " triggerOnPropertyChange",
            Map.of(
                    "matching",
                    Shape.of("id value", Map.of()),
                    "properties",
                    RULE,
                    "timeline",
                    EVENT,
                    "restriction",
                    Shape.of("isMemberOfSegment", Map.of())));
    private static final Shape GROUP =
            Shape.of("groupTypeId groupType groupId strategy domainGroup identifier", Map.of("properties", RULE));

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Nesting.MAX)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Class<C> type;
    private final Shape shape;

    private ChangeReader(Class<C> type, Shape shape) {
        this.type = type;
        this.shape = shape;
    }

    public static ChangeReader<ProfileChange> ofProfiles() {
        return new ChangeReader<>(ProfileChange.class, PROFILE);
    }

    public static ChangeReader<GroupChange> ofGroups() {
        return new ChangeReader<>(GroupChange.class, GROUP);
    }

    /**
     * Reads a change, or that in a line of rejects.
     *
     * @throws IllegalArgumentException if there is none; says why and where, with nothing of the values
     */
    public C read(byte[] line) {
        return read(line, 0, line.length);
    }

    private C read(byte[] json, int from, int length) {
        try (JsonParser parser = factory.createParser(json, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no JSON object");
            }
            String first = parser.nextFieldName();
            if (first != null && REJECT.contains(first)) {
                return readRejected(json, from, parser);
            }
            checkMembers(parser, shape, "");
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON object");
            }
            return BlueConicJson.read(type, new String(json, from, length, StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            // its message has some of the text
            throw new IllegalArgumentException(
                    "no JSON, at byte " + Math.max(0, broken.getLocation().getByteOffset()));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("no JSON");
        }
    }

    /** The parser has read the first name. */
    private C readRejected(byte[] json, int from, JsonParser parser) throws IOException {
        C change = null;
        for (JsonToken token = parser.currentToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("change") && value == JsonToken.START_OBJECT) {
                int begin = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                change = read(json, from + begin, end - begin);
            } else if (name.equals("text") && value == JsonToken.VALUE_STRING) {
                byte[] text = parser.getText().getBytes(StandardCharsets.UTF_8);
                change = read(text, 0, text.length);
            } else if (!REJECT.contains(name)) {
                throw unknown("", name);
            } else {
                parser.skipChildren();
            }
        }
        if (change == null) {
            throw new IllegalArgumentException("a line of rejects without a change");
        }
        return change;
    }

    /** The parser has read the first name of an object, or its end. */
    private static void checkMembers(JsonParser parser, Shape shape, String path) throws IOException {
        for (JsonToken token = parser.currentToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            Shape member = shape.members().get(name);
            if (member == null) {
                throw unknown(path, name);
            }
            parser.nextToken();
            checkValue(parser, member, path + name);
        }
    }

    /** The parser has read the first token of the value; it then has read the last. */
    private static void checkValue(JsonParser parser, Shape shape, String path) throws IOException {
        if (shape.members() == null) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                checkValue(parser, shape, path + "[" + i + "]");
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            parser.nextToken();
            checkMembers(parser, shape, path + ".");
        }
    }

    private static IllegalArgumentException unknown(String path, String name) {
        String shown = name.matches("[A-Za-z0-9_-]{1,64}") ? name : "…";
        return new IllegalArgumentException(path + shown + " is a member that no change has");
    }
}
