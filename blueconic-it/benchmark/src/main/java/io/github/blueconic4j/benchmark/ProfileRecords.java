package io.github.blueconic4j.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Profiles pulled one by one out of a page: as little as a reader can do that hands out all there is in one. */
final class ProfileRecords {
    private static final JsonFactory JSON = new JsonFactory();

    private ProfileRecords() {}

    /** How many there were. */
    static int read(byte[] page) throws IOException {
        int profiles = 0;
        try (JsonParser json = JSON.createParser(page)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals("profiles");
                json.nextToken();
                if (!wanted) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    profiles += record(json).id() == null ? 0 : 1;
                }
            }
        }
        return profiles;
    }

    private static Profile record(JsonParser json) throws IOException {
        String id = null;
        List<Member> members = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            Object value = value(json);
            if (name.equals("id")) {
                id = (String) value;
            } else {
                members.add(new Member(name, value));
            }
        }
        return new Profile(id, members);
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                List<Member> members = new ArrayList<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    members.add(new Member(name, value(json)));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(json));
                }
                yield values;
            }
            default -> json.getText();
        };
    }

    private record Profile(String id, List<Member> members) {}

    private record Member(String name, Object value) {}
}
