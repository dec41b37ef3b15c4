package io.github.blueconic4j.benchmark.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.cdi.bulk.SegmentExporter;

/** An export inside the server. */
@Path("/export")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ExportResource {

    @Inject
    SegmentExporter exporter;

    @GET
    public String run(@QueryParam("pageSize") int pageSize) {
        return MeasuredExport.run(exporter, pageSize).toString();
    }
}
