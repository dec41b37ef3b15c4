package io.github.blueconic4j.benchmark.export.generated;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;

/** An event on a timeline. */
public class EventModel {

    @JsonbProperty("data")
    private List<EventPropertyModel> data;

    @JsonbProperty("date")
    private OffsetDateTime date;

    @JsonbProperty("eventTypeId")
    private String eventTypeId;

    @JsonbProperty("id")
    private String id;

    @JsonbProperty("identifier")
    private String identifier;

    @JsonbProperty("strategy")
    private String strategy;

    @JsonbProperty("source")
    private String source;

    public List<EventPropertyModel> getData() {
        return data;
    }

    public void setData(List<EventPropertyModel> data) {
        this.data = data;
    }

    public OffsetDateTime getDate() {
        return date;
    }

    public void setDate(OffsetDateTime date) {
        this.date = date;
    }

    public String getEventTypeId() {
        return eventTypeId;
    }

    public void setEventTypeId(String eventTypeId) {
        this.eventTypeId = eventTypeId;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    public String getStrategy() {
        return strategy;
    }

    public void setStrategy(String strategy) {
        this.strategy = strategy;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
