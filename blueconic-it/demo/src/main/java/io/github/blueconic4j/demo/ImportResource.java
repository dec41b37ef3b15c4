package io.github.blueconic4j.demo;

import java.io.InputStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.cdi.bulk.OnMalformedLine;
import io.github.blueconic4j.cdi.bulk.ProfileImport;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;

/** Changes of profiles, one a line; what was done with them is the answer. */
@Path("/profiles/import")
@RequestScoped
public class ImportResource {

    @Inject
    ProfileImporter importer;

    @POST
    @Consumes("application/x-ndjson")
    @Produces(MediaType.APPLICATION_JSON)
    public Imported importNdjson(InputStream changes) {
        return Imported.of(importer.run(ProfileImport.ofNdjson(changes)
                .onMalformedLine(OnMalformedLine.CONTINUE)
                .build()));
    }
}
