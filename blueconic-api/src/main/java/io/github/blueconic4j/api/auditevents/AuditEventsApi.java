package io.github.blueconic4j.api.auditevents;

import java.time.Instant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.common.Guarded;
import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import io.github.blueconic4j.api.wire.QueryValues;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The log of what users and applications did in BlueConic. */
@Path("/auditEvents")
@Produces(MediaType.APPLICATION_JSON)
@Guarded
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(QueryValues.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface AuditEventsApi {

    /**
     * Lists audit events: {@code GET /auditEvents}, scope {@code read:audit-events}. The list is not paged; how to
     * reach more than 1000 events since one moment is not documented.
     *
     * @param fromDate lists only events after it; null for no limit
     * @param count how many to list, 1000 at most; null leaves it to BlueConic, which lists 100
     */
    @GET
    AuditEventList list(@QueryParam("fromDate") Instant fromDate, @QueryParam("count") Long count);
}
