package io.github.blueconic4j.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.cdi.tenant.Diagnosis;
import io.github.blueconic4j.cdi.tenant.DiagnosisReport;

@Path("/diagnosis")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosisResource {

    @Inject
    Diagnosis diagnosis;

    @GET
    public DiagnosisReport run() {
        return diagnosis.run();
    }
}
