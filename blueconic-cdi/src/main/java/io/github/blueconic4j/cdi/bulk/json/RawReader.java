package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import io.github.blueconic4j.cdi.bulk.ExportedJson;

/** Hands out objects as they came, and reads no more of them than the id. */
final class RawReader implements ObjectReader<ExportedJson> {

    private final Window window;

    RawReader(Window window) {
        this.window = window;
    }

    @Override
    public ExportedJson read(JsonParser json) throws IOException {
        window.from(json.currentTokenLocation().getByteOffset());
        String id = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("id")) {
                id = Values.text(json);
            } else {
                Values.skip(json);
            }
        }
        long end = json.currentLocation().getByteOffset();
        byte[] bytes = window.to(end);
        window.from(end);
        return new ExportedJson(id, bytes);
    }
}
