package io.github.blueconic4j.api.groups;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.GroupTypeKey;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Groups of profiles: reading, and changing up to 1000 at once. */
@Path("/groups")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
@RegisterProvider(GroupTypeKey.class)
public interface GroupsApi {

    /**
     * Lists the groups of a type: {@code GET /groups/{grouptype}}, scope {@code read:groups}. All pages:
     * {@code PagedList.byCursor(cursor -> groups.list(type, query.withCursor(cursor)))}.
     */
    @GET
    @Path("/{grouptype}")
    GroupPage list(@PathParam("grouptype") String groupType, @BeanParam GroupQuery query);

    /**
     * Reads one group: {@code GET /groups/{grouptype}/{group}}, scope {@code read:groups}.
     *
     * @param groupType if it holds a slash, hand over {@link PathIds#carry} of it
     * @param properties ids of the properties to read, separated by commas; null or empty reads all
     */
    @GET
    @Path("/{grouptype}/{group}")
    Group get(
            @PathParam("grouptype") String groupType,
            @PathParam("group") String group,
            @QueryParam("properties") String properties);

    /**
     * Creates, changes and deletes groups: {@code PUT /groups}, scope {@code write:groups}. Safe to repeat where all
     * of the changes are. The answer has one result for each change in their order; it is there even if none of them
     * was applied.
     *
     * @param changes at most 1000
     * @throws io.github.blueconic4j.api.error.TooManyEntriesException if there are more; the first 1000 were applied
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    List<GroupChangeResult> apply(List<GroupChange> changes);
}
