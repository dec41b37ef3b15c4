package io.github.blueconic4j.cdi.batch;

import java.io.Serializable;
import java.util.List;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.segments.SegmentProfilePart;
import io.github.blueconic4j.cdi.bulk.ExportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;

/**
 * Reads the profiles of a segment: {@code <reader ref="segmentProfileReader">}. Items are {@link Profile}. Its checkpoint is
 * that of the export, as text: 11 bytes for each profile of the current page, written with every chunk, so that pages of
 * more than 10,000 make a large job repository. {@code GET /segments/{segment}/profiles}, scope {@code read:segments}.
 *
 * <p>Properties: {@code segment}, its id; {@code properties}, ids of profile properties with commas between them, or {@code *}
 * for all. May be left out: {@code tenant}; {@code groupProperties}, ids; {@code expand}, parts of profiles such as {@code
 * profiles.profile.timeline}; {@code pageSize}, 1 to 1,000,000, unset as configured; {@code refinement}, JSON as BlueConic takes
 * it, which {@link SegmentPartitionMapper} makes for each partition. An audience cannot be exported this way: its pages
 * cannot be asked for again.
 */
@Named("segmentProfileReader")
@Dependent
public class SegmentProfileReader implements ItemReader {

    @Inject
    @BatchProperty(name = "tenant")
    String tenant;

    @Inject
    @BatchProperty(name = "segment")
    String segment;

    @Inject
    @BatchProperty(name = "properties")
    String properties;

    @Inject
    @BatchProperty(name = "groupProperties")
    String groupProperties;

    @Inject
    @BatchProperty(name = "expand")
    String expand;

    @Inject
    @BatchProperty(name = "pageSize")
    String pageSize;

    @Inject
    @BatchProperty(name = "refinement")
    String refinement;

    @Inject
    SegmentExporter exporter;

    private ExportStream<Profile> profiles;

    /**
     * @throws IllegalArgumentException if a property is missing or wrong, or the checkpoint is of another tenant, segment or
     *     query
     */
    @Override
    public void open(Serializable checkpoint) {
        ExportCheckpoint from = null;
        if (checkpoint != null) {
            Check.that(checkpoint instanceof String, "checkpoint", "must be one that a segmentProfileReader made");
            from = ExportCheckpoint.ofText((String) checkpoint);
        }
        profiles = exporter.open(export(), from);
    }

    private SegmentExport export() {
        SegmentExport.Properties wanted = SegmentExport.of(new Setting("segment", segment).required());
        Setting ids = new Setting("properties", properties);
        SegmentExport.Builder export =
                ids.required().equals("*") ? wanted.allProperties() : wanted.properties(ids.array());
        new Setting("tenant", tenant).value().ifPresent(export::tenant);
        String[] groups = new Setting("groupProperties", groupProperties).array();
        if (groups.length > 0) {
            export.groupProperties(groups);
        }
        List<String> parts = new Setting("expand", expand).list();
        export.expand(parts.stream().map(SegmentProfilePart::new).toArray(SegmentProfilePart[]::new));
        new Setting("pageSize", pageSize).number(1, 1_000_000).ifPresent(size -> export.pageSize(size.intValue()));
        new Setting("refinement", refinement).value().map(Refinement::ofJson).ifPresent(export::refinement);
        return export.build();
    }

    @Override
    public Profile readItem() {
        return profiles.hasNext() ? profiles.next() : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return profiles.checkpoint().toText();
    }

    @Override
    public void close() {
        if (profiles != null) {
            profiles.close();
        }
    }
}
