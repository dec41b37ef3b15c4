package io.github.blueconic4j.api.models;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.ModelBinaryReader;
import io.github.blueconic4j.api.wire.ModelUploadWriter;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Machine learning models and their ONNX files. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
@RegisterProvider(ModelUploadWriter.class)
@RegisterProvider(ModelBinaryReader.class)
public interface ModelsApi {

    /**
     * Lists the models without their files: {@code GET /models}, scope {@code read:models}.
     *
     * @param startIndex index of the first model to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null lists 20
     */
    @GET
    ModelPage list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);

    /** Reads a model without its file: {@code GET /models/{model}}, scope {@code read:models}. */
    @GET
    @Path("/{model}")
    Model get(@PathParam("model") String model);

    /**
     * Creates a model: {@code POST /models}, scope {@code write:models}. A repeated call creates another one.
     *
     * @param upload with metadata; the file may follow by {@link #update}
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Model create(ModelUpload upload);

    /**
     * Replaces the metadata of a model as a whole, its file, or both: {@code PUT /models/{model}}, scope
     * {@code write:models}. What the upload leaves out stays.
     */
    @PUT
    @Path("/{model}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Model update(@PathParam("model") String model, ModelUpload upload);

    /**
     * Deletes a model and answers what it was: {@code DELETE /models/{model}}, scope {@code write:models}.
     *
     * @throws io.github.blueconic4j.api.error.InvalidRequestException if something in BlueConic still uses it
     */
    @DELETE
    @Path("/{model}")
    Model delete(@PathParam("model") String model);

    /**
     * Reads the file of a model as a stream: {@code GET /models/{model}/model}, scope {@code read:models}.
     *
     * @param etag the hash of the file that the caller has, from {@link ModelBinary#etag()} or
     *     {@link Model#modelHash()}: where it is still the one, nothing is sent and {@link ModelBinary#notModified()}
     *     says so; null reads the file in any case
     * @return to be closed by the caller
     * @throws io.github.blueconic4j.api.error.ResourceNotFoundException if there is no such model, or it has no file
     */
    @GET
    @Path("/{model}/model")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    ModelBinary getBinary(@PathParam("model") String model, @QueryParam("etag") String etag);
}
