package io.github.blueconic4j.it.application;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.ProfileImport;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;
import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.SegmentExport;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.cdi.tenant.Diagnosis;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.tenant.UntypedCall;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The ways of calling BlueConic, one a path. Each path looks up only the bean that it uses, so that no other bean has done
 * anything before.
 */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class FirstCallResource {

    @Inject
    @RestClient
    Instance<SegmentsApi> segments;

    @Inject
    @RestClient
    Instance<ProfilesApi> profiles;

    @Inject
    Instance<ProfileWriter> writer;

    @Inject
    Instance<ProfileImporter> importer;

    @Inject
    Instance<SegmentExporter> exporter;

    @Inject
    Instance<UntypedApi> untyped;

    @Inject
    Instance<Diagnosis> diagnosis;

    @GET
    @Path("typed")
    public String typed() {
        return segments.get().list(0L, 1L, List.of()).segments().get(0).id();
    }

    @GET
    @Path("asynchronous")
    public int asynchronous() throws Exception {
        return profiles.get()
                .searchAsync(ProfileSearch.where("customerid", "C-0"))
                .thenApply(page -> page.profiles().size())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @GET
    @Path("writer")
    public String writer(@QueryParam("profile") String profile) throws Exception {
        ProfileChange change =
                ProfileChange.upsert().profileId(profile).set("age", "41").build();
        return writer.get()
                .submit(change)
                .thenApply(result -> result.state().value())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @GET
    @Path("import")
    public String importing(@QueryParam("profile") String profile) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            lines.append("{\"profileId\":\"").append(profile).append('-').append(i);
            lines.append("\",\"strategy\":\"UPSERT\",\"properties\":");
            lines.append("[{\"id\":\"age\",\"strategy\":\"SET\",\"values\":[\"41\"]}]}\n");
        }
        byte[] ndjson = lines.toString().getBytes(StandardCharsets.UTF_8);
        return importer.get()
                .run(ProfileImport.ofNdjson(new ByteArrayInputStream(ndjson)).build())
                .states()
                .toString();
    }

    @GET
    @Path("export")
    public long export() {
        SegmentExport all =
                SegmentExport.of(SegmentsApi.ALL_VISITORS).properties("age").build();
        try (ExportStream<Profile> stream = exporter.get().open(all)) {
            return stream.stream().count();
        }
    }

    @GET
    @Path("untyped")
    public String untyped() {
        return untyped.get()
                .call(UntypedCall.get("/segments").query("count", 1).build())
                .json()
                .asJsonObject()
                .getJsonArray("segments")
                .getJsonObject(0)
                .getString("id");
    }

    @GET
    @Path("diagnosis")
    public String diagnosis() {
        return diagnosis.get().run().toString();
    }

    /** Whether the application can load a class. */
    @GET
    @Path("sees")
    public boolean sees(@QueryParam("class") String name) {
        try {
            Class.forName(name, false, FirstCallResource.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
