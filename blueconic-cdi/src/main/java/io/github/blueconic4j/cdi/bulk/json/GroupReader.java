package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import io.github.blueconic4j.api.common.PropertyValues;
import io.github.blueconic4j.api.groups.Group;

/** Reads groups, and the properties that groups and profiles have. */
final class GroupReader implements ObjectReader<Group> {

    @Override
    public Group read(JsonParser json) throws IOException {
        String id = null;
        String groupTypeId = null;
        Instant creationDate = null;
        Instant lastModifiedDate = null;
        List<PropertyValues> properties = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = Values.text(json);
                case "groupTypeId" -> groupTypeId = Values.text(json);
                case "creationDate" -> creationDate = Values.instant(json);
                case "lastModifiedDate" -> lastModifiedDate = Values.instant(json);
                case "properties" -> properties = Values.list(json, GroupReader::property);
                default -> Values.skip(json);
            }
        }
        return new Group(id, groupTypeId, creationDate, lastModifiedDate, properties);
    }

    static PropertyValues property(JsonParser json) throws IOException {
        String id = null;
        List<String> values = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "id" -> id = Values.text(json);
                case "values" -> values = Values.texts(json);
                default -> Values.skip(json);
            }
        }
        return new PropertyValues(id, values);
    }
}
