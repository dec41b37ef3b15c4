package io.github.blueconic4j.it.application;

import java.util.Properties;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Runs batch jobs, as an application's scheduler does. */
@Path("/jobs")
public class JobsResource {

    @GET
    public String ready() {
        return "ready";
    }

    @POST
    @Path("/{job}")
    public long start(@PathParam("job") String job, @QueryParam("input") String input) {
        Properties parameters = new Properties();
        if (input != null) {
            parameters.setProperty("input", input);
        }
        return operator().start(job, parameters);
    }

    @POST
    @Path("/executions/{execution}/restart")
    public long restart(@PathParam("execution") long execution) {
        // a job does not remember them
        Properties parameters = operator().getParameters(execution);
        return operator().restart(execution, parameters);
    }

    @GET
    @Path("/executions/{execution}")
    public String status(@PathParam("execution") long execution) {
        return operator().getJobExecution(execution).getBatchStatus().name();
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
