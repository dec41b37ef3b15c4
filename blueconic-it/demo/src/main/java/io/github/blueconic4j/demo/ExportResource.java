package io.github.blueconic4j.demo;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ExportedJson;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;

/** A segment of any size, as NDJSON that a browser saves. */
@Path("/segments/{id}/export")
@RequestScoped
public class ExportResource {

    @Inject
    SegmentExporter exporter;

    /** The first profile is there before the answer begins: what fails at once gets a status that says so. */
    @GET
    @Produces("application/x-ndjson")
    public Response export(@PathParam("id") String id) {
        ExportStream<ExportedJson> profiles =
                exporter.openRaw(SegmentExport.of(id).allProperties().build());
        try {
            boolean unusedAny = profiles.hasNext();
        } catch (RuntimeException failed) {
            profiles.close();
            throw failed;
        }
        StreamingOutput body = out -> write(profiles, out);
        Response.ResponseBuilder answer =
                Response.ok(body).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"segment.ndjson\"");
        profiles.progress().total().ifPresent(total -> answer.header("X-Total-Count", total));
        return answer.build();
    }

    private static void write(ExportStream<ExportedJson> profiles, OutputStream out) throws IOException {
        try (profiles) {
            while (profiles.hasNext()) {
                out.write(profiles.next().json());
                out.write('\n');
            }
        }
    }
}
