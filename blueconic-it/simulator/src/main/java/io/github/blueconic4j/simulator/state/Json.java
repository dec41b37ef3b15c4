package io.github.blueconic4j.simulator.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON trees. */
public final class Json {
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    public static <T> ArrayNode array(Collection<T> entries, Function<T, ? extends JsonNode> toJson) {
        ArrayNode array = array();
        entries.forEach(entry -> array.add(toJson.apply(entry)));
        return array;
    }

    /** {@code {"id": …, "values": […]}}, the form of properties everywhere. */
    public static ObjectNode property(String id, Collection<String> values) {
        ObjectNode property = object().put("id", id);
        property.set("values", texts(values));
        return property;
    }

    public static ObjectNode named(String id, String name) {
        return object().put("id", id).put("name", name);
    }

    /** The elements as text; empty when the node is absent, one element when it is a single value. */
    public static List<String> textsOf(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(element -> texts.add(element.isValueNode() ? element.asText() : element.toString()));
        } else if (node != null && !node.isNull() && !node.isMissingNode()) {
            texts.add(node.asText());
        }
        return texts;
    }

    public static byte[] bytes(JsonNode node) {
        return bytes(MAPPER.writer(), node);
    }

    public static byte[] prettyBytes(JsonNode node) {
        return bytes(MAPPER.writerWithDefaultPrettyPrinter(), node);
    }

    private static byte[] bytes(ObjectWriter writer, JsonNode node) {
        try {
            return writer.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
