package io.github.blueconic4j.benchmark.liberty;

import java.io.IOException;
import java.nio.file.Path;

import javax.management.JMException;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.benchmark.export.ExportQuery;
import io.github.blueconic4j.benchmark.export.ExportResource;
import io.github.blueconic4j.benchmark.export.MeasuredExport;
import io.github.blueconic4j.cdi.token.TokenSource;
import io.github.blueconic4j.simulator.SimulatedTenant;

/** How much more heap an export of two large pages needs inside the server than the server has in use anyway. */
final class ExportOnLiberty {

    private static final long PAGES = 2;

    private final OpenLiberty server;
    private final Path folder;
    private final int pageSize;

    /**
     * @param folder for the application
     */
    ExportOnLiberty(OpenLiberty server, Path folder, int pageSize) {
        this.server = server;
        this.folder = folder;
        this.pageSize = pageSize;
    }

    void measure() throws IOException, InterruptedException, JMException {
        try (SimulatedTenant tenant =
                SimulatedTenant.builder().profiles(PAGES * pageSize).start()) {
            server.deploy(application(tenant).writeTo(folder));
            MeasuredExport.Found found = MeasuredExport.Found.of(server.get("/export/export?pageSize=" + pageSize));
            System.out.printf(
                    "An export of %,d profiles in two pages inside Open Liberty: %.1f s; in use after a collection %.1f MB before, %.1f MB at most, %.1f MB more (goal <= 64)%n",
                    found.profiles(),
                    found.time().toNanos() / 1e9,
                    found.idleBytes() / 1e6,
                    found.mostBytes() / 1e6,
                    (found.mostBytes() - found.idleBytes()) / 1e6);
            server.undeploy("export.war");
        }
    }

    private static War application(SimulatedTenant tenant) throws IOException {
        return new War("export.war")
                .jars(Operation.class, TokenSource.class, JsonFactory.class)
                .classes(BenchmarkApplication.class, ExportResource.class, MeasuredExport.class, ExportQuery.class)
                .configured(
                        """
                        config_ordinal=350
                        blueconic.url=%s
                        blueconic.client-id=%s
                        blueconic.client-secret=%s
                        blueconic.bulk.gzip=false
                        """
                                .formatted(tenant.url(), tenant.clientId(), tenant.clientSecret()));
    }
}
