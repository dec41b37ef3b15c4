package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.blueconic4j.api.common.PropertyText;
import io.github.blueconic4j.api.profiles.EventProperty;
import io.github.blueconic4j.api.profiles.TimelineEvent;

/** Reads timelines, whose properties have values of any JSON. */
final class EventReader {

    /** Searched for once: that takes longer than to read a profile. */
    private final JsonProvider values = JsonProvider.provider();

    List<TimelineEvent> timeline(JsonParser json) throws IOException {
        return Values.list(json, this::event);
    }

    private TimelineEvent event(JsonParser json) throws IOException {
        String id = null;
        String type = null;
        Instant date = null;
        String source = null;
        String identifier = null;
        List<EventProperty> data = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = Values.text(json);
                case "eventTypeId" -> type = Values.text(json);
                case "date" -> date = Values.instant(json);
                case "source" -> source = Values.text(json);
                case "identifier" -> identifier = Values.text(json);
                case "data" -> data = Values.list(json, this::property);
                default -> Values.skip(json);
            }
        }
        return new TimelineEvent(id, type, date, source, identifier, data);
    }

    private EventProperty property(JsonParser json) throws IOException {
        String id = null;
        List<JsonValue> found = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = Values.text(json);
                case "values" -> found = values(json);
                default -> Values.skip(json);
            }
        }
        return new EventProperty(id, found);
    }

    private List<JsonValue> values(JsonParser json) throws IOException {
        if (!Values.opensList(json)) {
            return null;
        }
        List<JsonValue> found = new ArrayList<>(1);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            found.add(value(json, 1));
        }
        return found;
    }

    private JsonValue value(JsonParser json, int depth) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> values.createValue(json.getText());
            case VALUE_NUMBER_INT -> whole(json);
            case VALUE_NUMBER_FLOAT -> values.createValue(decimal(json));
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case START_ARRAY -> array(json, depth + 1);
            case START_OBJECT -> object(json, depth + 1);
            default -> throw Values.unreadable(json);
        };
    }

    private JsonValue whole(JsonParser json) throws IOException {
        return switch (json.getNumberType()) {
            case INT -> values.createValue(json.getIntValue());
            case LONG -> values.createValue(json.getLongValue());
            default -> values.createValue(decimal(json));
        };
    }

    private static BigDecimal decimal(JsonParser json) throws IOException {
        try {
            return PropertyText.decimal(json.getText());
        } catch (NumberFormatException tooLong) {
            throw Values.unreadable(json);
        }
    }

    private JsonValue array(JsonParser json, int depth) throws IOException {
        Values.checkDepth(depth);
        JsonArrayBuilder array = values.createArrayBuilder();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(json, depth));
        }
        return array.build();
    }

    private JsonValue object(JsonParser json, int depth) throws IOException {
        Values.checkDepth(depth);
        JsonObjectBuilder object = values.createObjectBuilder();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            object.add(name, value(json, depth));
        }
        return object.build();
    }
}
