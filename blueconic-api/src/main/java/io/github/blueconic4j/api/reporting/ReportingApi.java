package io.github.blueconic4j.api.reporting;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Reports on what BlueConic shows. */
@Path("/reporting")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface ReportingApi {

    /**
     * Reports on dialogues: {@code GET /reporting/dialogues}, scope {@code read:dialogues}.
     *
     * @param query which dialogues and which days, not null
     */
    @GET
    @Path("/dialogues")
    DialogueReport list(@BeanParam DialogueReportQuery query);
}
