package io.github.blueconic4j.api.auditevents;

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

/** The log of what users and applications did in BlueConic. */
@Path("/auditEvents")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface AuditEventsApi {

    /**
     * Lists audit events: {@code GET /auditEvents}, scope {@code read:audit-events}. The list is not paged. BlueConic
     * does not document how to read more than 1000 events that follow one moment.
     *
     * @param query never null; without it call {@link #list()}
     */
    @GET
    AuditEventList list(@BeanParam AuditEventQuery query);

    /** Lists 100 audit events, as {@link #list(AuditEventQuery)} does with nothing set. */
    @GET
    AuditEventList list();
}
