package io.github.blueconic4j.api.dialogues;

import java.time.Instant;
import java.util.List;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.NamedReference;
import io.github.blueconic4j.api.common.Priority;
import io.github.blueconic4j.api.common.TargetChannel;
import io.github.blueconic4j.api.common.UserReference;

/**
 * A dialogue: shows content to visitors, in one or more variants.
 *
 * @param variants read from a list as well as from a single object
 */
public record Dialogue(
        String id,
        String name,
        String description,
        List<String> tags,
        @JsonbProperty("isEnabled") Boolean enabled,
        Priority priority,
        OptimizerSettings optimizerSettings,
        List<TargetChannel> targetChannels,
        List<NamedReference> domains,
        List<Variant> variants,
        Instant lastViewDate,
        Instant creationDate,
        UserReference creator,
        Instant lastModifiedDate,
        UserReference lastModifiedUser) {

    @Override
    public List<String> tags() {
        return Absent.asEmpty(tags);
    }

    @Override
    public List<TargetChannel> targetChannels() {
        return Absent.asEmpty(targetChannels);
    }

    @Override
    public List<NamedReference> domains() {
        return Absent.asEmpty(domains);
    }

    @Override
    public List<Variant> variants() {
        return Absent.asEmpty(variants);
    }

    @JsonbCreator
    public static Dialogue read(
            @JsonbProperty("id") String id,
            @JsonbProperty("name") String name,
            @JsonbProperty("description") String description,
            @JsonbProperty("tags") List<String> tags,
            @JsonbProperty("isEnabled") Boolean enabled,
            @JsonbProperty("priority") Priority priority,
            @JsonbProperty("optimizerSettings") OptimizerSettings optimizerSettings,
            @JsonbProperty("targetChannels") List<TargetChannel> targetChannels,
            @JsonbProperty("domains") List<NamedReference> domains,
            @JsonbProperty("variants") JsonValue variants,
            @JsonbProperty("lastViewDate") Instant lastViewDate,
            @JsonbProperty("creationDate") Instant creationDate,
            @JsonbProperty("creator") UserReference creator,
            @JsonbProperty("lastModifiedDate") Instant lastModifiedDate,
            @JsonbProperty("lastModifiedUser") UserReference lastModifiedUser) {
        return new Dialogue(
                id,
                name,
                description,
                tags,
                enabled,
                priority,
                optimizerSettings,
                targetChannels,
                domains,
                BlueConicJson.readOneOrMany(Variant.class, variants),
                lastViewDate,
                creationDate,
                creator,
                lastModifiedDate,
                lastModifiedUser);
    }
}
